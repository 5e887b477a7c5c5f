// Loaded before the server (node --import): SQLite answers a commit before the disk has it (synchronous=OFF).
// With this the power cut has to lose what was promised, or it proves nothing.
import Database from 'better-sqlite3';

const { pragma } = Database.prototype;
Database.prototype.pragma = function (source, ...more) {
  return pragma.call(this, source.replace('synchronous = FULL', 'synchronous = OFF'), ...more);
};

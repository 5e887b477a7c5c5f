import { join } from 'node:path';
import {
  createFormatter,
  createParser,
  DEFAULT_CONFIG,
  SchemaGenerator,
  type CompletedConfig,
} from 'ts-json-schema-generator';
import ts from 'typescript';
import { nameOf, type Schema, type Schemas } from './schema.js';

const CONFIG: CompletedConfig = {
  ...DEFAULT_CONFIG,
  skipTypeCheck: true,
  encodeRefs: false,
};

/** A method of a class, by name. */
export interface Method {
  readonly controller: { readonly name: string };
  readonly method: string;
}

/** The schemas of what routes take and give, read from the types their methods declare. */
export class Types {
  /** Every named type met so far. */
  readonly schemas: Schemas = {};
  private readonly methods = new Map<string, ts.MethodDeclaration>();
  private readonly comments = new Map<string, string>();
  private readonly generator: SchemaGenerator;

  /** From the sources below a folder. */
  constructor(root: string, sources = 'src') {
    const program = programOf(root);
    for (const file of program.getSourceFiles()) {
      if (file.fileName.startsWith(join(root, sources))) ts.forEachChild(file, this.note);
    }
    this.generator = new SchemaGenerator(
      program,
      createParser(program, CONFIG),
      createFormatter(CONFIG),
      CONFIG,
    );
  }

  /** What a method answers; null when its answer has no body. */
  answerOf({ controller, method }: Method): Schema | null {
    const where = `${controller.name}.${method}`;
    const type = withoutPromise(this.methods.get(where)?.type);
    // The bytes of a file, not the object that carries them.
    if (type?.getText() === 'StreamableFile') return { type: 'string', format: 'binary' };
    return type?.kind === ts.SyntaxKind.VoidKeyword ? null : this.schemaOf(type, where);
  }

  /** What a method takes as its argument of that place. */
  argumentOf({ controller, method }: Method, index: number): Schema {
    const where = `${controller.name}.${method}`;
    return this.schemaOf(this.methods.get(where)?.parameters[index]?.type, where);
  }

  /** What the doc comment of a class or of a method (`Class.method`) says. */
  commentOf(name: string): string {
    return this.comments.get(name) ?? '';
  }

  private readonly note = (node: ts.Node): void => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const name = node.name.text;
    this.comments.set(name, commentOf(node));
    for (const member of node.members.filter(ts.isMethodDeclaration)) {
      const where = `${name}.${member.name.getText()}`;
      this.methods.set(where, member);
      this.comments.set(where, commentOf(member));
    }
  };

  /** @throws Error when a method does not declare its type: nothing true could be said about it. */
  private schemaOf(node: ts.Node | undefined, where: string): Schema {
    if (!node) throw new Error(`${where} does not declare its type.`);
    const { $ref, definitions } = this.generator.createSchemaFromNodes([node]);
    const all = asComponents(definitions ?? {}) as Schemas;
    const name = nameOf({ $ref }) ?? '';
    const { [name]: own, ...others } = all;
    // A type that is written out has no name of its own; the generator makes one up.
    const isNamed = /^\w+$/.test(name);
    Object.assign(this.schemas, isNamed ? all : others);
    return isNamed || !own ? asComponents({ $ref }) : own;
  }
}

function programOf(root: string): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  );
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    fileNames.filter((name) => name.startsWith(join(root, 'src'))),
    options,
  );
  program.getTypeChecker();
  return program;
}

function withoutPromise(type: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const isPromise = type && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Promise';
  return isPromise ? type.typeArguments?.[0] : type;
}

function commentOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(doc?.comment) ?? '').replace(/\s*\n\s*/g, ' ');
}

/**
 * JSON Schema keeps its named types elsewhere than OpenAPI does. An object stays open: a client has to live with
 * a member it does not know, for the next version may have one more.
 */
function asComponents<T>(schemas: T): Schema {
  const text = JSON.stringify(schemas).replaceAll('"#/definitions/', '"#/components/schemas/');
  const isClosed = (key: string, value: unknown) => key === 'additionalProperties' && !value;
  return JSON.parse(text, (key, value) => (isClosed(key, value) ? undefined : value)) as Schema;
}

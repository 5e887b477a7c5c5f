/**
 * The form of the PDF. What stands in it comes as JSON in `sys.inputs.document`, so that no word of a plan is ever
 * read as Typst.
 */
export const TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.document))
#let name = d.bodyName + " " + d.title
#let mark = d.handling + "・" + d.editionName

#set document(title: name + " " + d.version, author: d.bodyName)
#set text(font: ("BIZ UDPGothic", "Noto Sans JP"), lang: "ja", region: "JP", size: 10pt, cjk-latin-spacing: none)
#set par(leading: 0.75em, spacing: 0.9em, justify: true)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 20mm, bottom: 17mm),
  header: text(size: 8pt)[#name #if d.sample [（見本）] #h(1fr) #box(stroke: 0.5pt, inset: (x: 2mm, y: 1mm), mark)],
  footer: context text(size: 8pt, grid(
    columns: (1fr, auto, 1fr),
    d.version,
    counter(page).display("1/1", both: true),
    align(right)[印刷 #d.printed],
  )),
)

#let said(words) = words.split("\n").join(linebreak())
#let standard(is) = if is { text(size: 8pt, weight: "regular")[［標準］] }
#let ends(size, above: 1.2em, below: 0.7em) = it => block(above: above, below: below, sticky: true, text(size: size, weight: "bold", it.body))
#show heading.where(level: 1): ends(13pt, above: 1.8em, below: 1em)
#show heading.where(level: 2): ends(10pt)
#show heading.where(level: 3): ends(10.5pt, above: 1.4em)

#let line-of(it) = if it.style == "strong" { text(weight: "bold", said(it.text)) } else if it.style == "small" { text(size: 0.88em, said(it.text)) } else { said(it.text) }
#let indented(depth, body) = if depth == 0 { body } else {
  block(width: 100%, stroke: (left: 0.8pt + luma(45%)), outset: (y: 1.2mm), inset: (left: 2mm), indented(depth - 1, body))
}
// A name of an account or an address may be broken, so that it stays in its cell.
#let broken(body) = {
  show regex("[A-Za-z0-9_@./:]{16,}"): it => it.text.clusters().join(sym.zws)
  body
}
#let content-of(it) = broken(indented(it.depth, it.lines.map(line-of).join(linebreak())))
#let tall(height, body) = if height == none { body } else {
  grid(columns: (0pt, 1fr), block(height: height * 1mm - 2.4mm), body)
}
#let cells-of(row) = row.cells.enumerate().map(((i, it)) => if i == 0 { tall(row.height, content-of(it)) } else { content-of(it) })

// How many rows at the end of a table stay together, so that none is alone on a page; of a small one, all. A cell of no
// width goes down beside them.
#let together(t) = {
  let count = calc.min(t.rows.len() - 1, if t.rows.len() > 6 { 3 } else { 5 })
  let last = t.rows.slice(t.rows.len() - count)
  let lines = last.map(row => calc.max(..row.cells.map(it => it.lines.len()))).sum(default: 0)
  let plain = last.all(row => row.kind == "row" and row.height == none)
  if count > 1 and lines <= 20 and plain { count } else { 0 }
}

// A band is a header that is not repeated: headers never stand alone at the foot of a page.
#let rows-of(t) = {
  let level = 1
  let out = ()
  let from = t.rows.len() - together(t)
  for (i, row) in t.rows.enumerate() {
    if row.kind == "head" {
      let cells = cells-of(row)
      out.push(table.header(..cells.enumerate().map(((at, it)) => table.cell(fill: luma(90%), colspan: if at == cells.len() - 1 { 2 } else { 1 }, it))))
      level = 1
    } else if row.kind == "band" {
      level += 1
      let fill = if row.cells.first().depth == 0 { luma(88%) } else { luma(95%) }
      out.push(table.header(level: level, repeat: false, table.cell(colspan: t.widths.len() + 1, fill: fill, cells-of(row).first())))
    } else {
      level = 1
      let lines = calc.max(..row.cells.map(it => it.lines.len()))
      let cells = cells-of(row)
      out += cells.enumerate().map(((at, it)) => table.cell(
        breakable: lines > 30,
        colspan: if at == cells.len() - 1 and i < from { 2 } else { 1 },
        it,
      ))
      if i == from { out.push(table.cell(rowspan: t.rows.len() - from, breakable: false, inset: 0pt, [])) }
    }
  }
  out
}
#let table-of(t) = {
  set text(size: 8.5pt)
  set par(leading: 0.55em, justify: false)
  block(above: 0.8em, below: 1.1em, table(
    columns: (..t.widths.map(it => it * 1fr), 0pt),
    stroke: 0.5pt + luma(35%),
    inset: (x: 1.6mm, y: 1.2mm),
    align: left + top,
    ..rows-of(t),
  ))
}

#let box-of(it) = block(width: 100%, stroke: 0.7pt, inset: 1.4mm, {
  text(weight: "bold", size: 1.1em, it.title)
  if it.fullTitle != "" [ #text(size: 0.85em, it.fullTitle)]
  if it.condition != "" { linebreak(); text(size: 0.85em)[（#it.condition）] }
  for each in it.contacts {
    linebreak()
    box[#each.order]
    h(1mm)
    each.who
    for number in each.numbers { h(1.5mm); box(text(weight: "bold", number)) }
  }
})
#let tree-at(t, wide) = {
  set text(size: 8pt * wide)
  set par(leading: 0.45em, justify: false)
  align(center, block(stroke: 1.2pt, inset: 2mm, text(size: 1.3em, weight: "bold")[#t.start.title　#t.start.number]))
  for tier in t.tiers {
    block(above: 1mm, below: 0mm, breakable: false, width: 100%, {
      align(center, text(size: 0.8em)[▼])
      v(-1.5mm)
      grid(
        columns: (24mm * wide, 1fr),
        column-gutter: 2mm,
        align: top,
        block(width: 100%, fill: luma(90%), inset: 1.4mm, text(weight: "bold", said(tier.when))),
        grid(columns: (1fr,) * 4, gutter: 1.6mm, ..tier.boxes.map(box-of)),
      )
    })
  }
}
// As large as one sheet takes it.
#let tree-of(t, room) = context {
  let fits(wide) = measure(width: room.width, tree-at(t, wide)).height <= room.height
  let wide = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7).find(fits)
  tree-at(t, if wide == none { 0.7 } else { wide })
  v(3mm)
}

#let block-of(it, room: (width: 174mm, height: 220mm)) = if it.block == "text" {
  par(hanging-indent: if it.label == "" { 0em } else { 1em })[#if it.label != "" { it.label; h(1em) }#said(it.text)]
} else if it.block == "items" {
  pad(left: 1em, grid(columns: (auto, 1fr), column-gutter: 0.6em, row-gutter: 0.8em, ..it.items.map(each => (each.label, said(each.text))).flatten()))
} else if it.block == "heading" {
  heading(level: 3, outlined: false, it.text)
} else if it.block == "tree" {
  tree-of(it, room)
} else {
  table-of(it)
}

// What a sentence announces stands on its page: "次の表のとおり" is never the last line of one. The few lines under a
// heading are not parted from it.
#let blocks-of(blocks, ..room) = for (i, it) in blocks.enumerate() {
  let next = blocks.at(i + 1, default: (block: "text")).block
  let headed = i > 0 and blocks.at(i - 1).block == "heading"
  if headed and it.block in ("text", "items") {
    block(breakable: false, block-of(it))
  } else if it.block == "text" and next != "text" {
    block(sticky: true, above: 0.9em, below: 0.9em, block-of(it))
  } else { block-of(it, ..room) }
}

#let annex-of(annex, ..room) = {
  heading(level: 1)[#annex.heading #standard(annex.standard)]
  set text(size: 9pt)
  blocks-of(annex.blocks, ..room)
}

#if d.chapters.len() > 0 {
  // The cover.
  v(28mm)
  align(center)[
    #text(size: 16pt, d.bodyName)
    #v(4mm)
    #text(size: 26pt, weight: "bold", d.title)
    #v(6mm)
    #text(size: 13pt, d.version)
    #v(2mm)
    #text(size: 11pt)[#d.inForce 施行]
    #v(8mm)
    #box(stroke: 1.2pt, inset: (x: 6mm, y: 3mm), text(size: 14pt, weight: "bold", mark))
    #if d.sample { v(4mm); text(size: 12pt)[（見本。実在の計画ではありません）] }
  ]
  v(1fr)
  align(right, block(width: 22mm * d.approval.len(), table(
    columns: (1fr,) * d.approval.len(),
    rows: (auto, 20mm),
    stroke: 0.6pt,
    align: center + horizon,
    inset: 1.5mm,
    table.header(..d.approval.map(it => text(size: 8pt, it))),
    ..d.approval.map(it => []),
  )))
  v(6mm)
  pagebreak()
  show outline.entry: set block(above: 0.75em)
  outline(title: [目次], depth: 1)
  for it in d.foreword { block-of(it) }
  pagebreak()
  align(center, text(size: 15pt, weight: "bold", name))
  for chapter in d.chapters {
    heading(level: 1, chapter.heading)
    for article in chapter.articles {
      heading(level: 2)[（#article.title）#standard(article.standard)]
      blocks-of(article.blocks)
    }
  }
  heading(level: 1)[附則]
  for it in d.supplement { block-of(it) }
}

#for annex in d.annexes {
  if annex.paper == "a4" {
    if d.chapters.len() > 0 and annex.begins == "page" { pagebreak(weak: true) }
    annex-of(annex)
  } else {
    page(
      paper: if annex.paper == "a3-landscape" { "a3" } else { "a4" },
      flipped: true,
      margin: (x: 10mm, top: 16mm, bottom: 13mm),
      annex-of(annex, room: if annex.paper == "a3-landscape" {
        (width: 400mm, height: 240mm)
      } else {
        (width: 277mm, height: 154mm)
      }),
    )
  }
}
`;

/// A report as one file that any browser shows and prints: no script, nothing fetched.
struct HTMLPage {
  private let contents: Contents

  /// The whole file.
  static func text(of contents: Contents) -> String {
    var page = Markup()
    HTMLPage(contents: contents).write(to: &page)
    return page.text
  }

  private func write(to page: inout Markup) {
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": contents.words.language]) { page in
      page.element("head") { page in writeHead(to: &page) }
      page.element("body") { page in
        page.element("main") { page in
          page.element("header") { page in
            page.element("h1", contents.title)
            page.element("p", ["class": "facts"], contents.facts.joined(separator: " "))
          }
          page.element("p", ["class": "notice", "role": "note"], contents.notice)
          for (number, section) in contents.sections.enumerated() {
            Self.write(section, number, to: &page)
          }
        }
      }
    }
  }

  private func writeHead(to page: inout Markup) {
    page.empty("meta", ["charset": "utf-8"])
    page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.empty("meta", ["name": "color-scheme", "content": "light dark"])
    page.empty("meta", ["name": "generator", "content": "Thenar"])
    // because nothing that somebody typed may fetch or run anything, whatever it looks like.
    page.empty(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ])
    page.element("title", contents.title)
    let foot = "@page { @bottom-left { content: \"\(contents.words.head.foot)\"; } }"
    page.element("style") { page in page.raw("\n" + StyleSheet.text + foot + "\n") }
  }

  private static func write(_ section: ReportSection, _ number: Int, to page: inout Markup) {
    let id = "part-\(number + 1)"
    page.element("section", ["aria-labelledby": id]) { page in
      page.element("h2", ["id": id], section.title)
      for block in section.blocks { write(block, to: &page) }
    }
  }

  private static func write(_ block: ReportBlock, to page: inout Markup) {
    switch block {
    case .heading(let text): page.element("h3", text)
    case .text(let text): page.element("p", text)
    case .headline(let text): page.element("p", ["class": "headline"], text)
    case .list(let lines):
      page.element("ul") { page in for line in lines { page.element("li", line) } }
    case .table(let table): write(table, to: &page)
    case .chart(let picture): TrendDrawing(picture).write(to: &page)
    case .body(let picture): BodyDrawing.write(picture, to: &page)
    }
  }

  private static func write(_ table: ReportTable, to page: inout Markup) {
    page.element("table", ["class": table.isShort ? "short" : nil]) { page in
      page.element("caption", table.caption)
      page.element("thead") { page in
        page.element("tr") { page in
          for (column, name) in table.columns.enumerated() {
            let isNumber = table.rows.first.map { $0[column].isNumber } ?? false
            page.element("th", ["scope": "col", "class": isNumber ? "number" : nil], name)
          }
        }
      }
      page.element("tbody") { page in
        for row in table.rows {
          page.element("tr") { page in
            for (column, cell) in row.enumerated() { write(cell, isFirst: column == 0, to: &page) }
          }
        }
      }
    }
  }

  private static func write(_ cell: ReportCell, isFirst: Bool, to page: inout Markup) {
    guard !isFirst else {
      return page.element("th", ["scope": "row", "class": cell.isWhole ? "whole" : nil], cell.text)
    }
    switch cell {
    case .text(let text): page.element("td", text)
    case .whole(let text): page.element("td", ["class": "whole"], text)
    case .number(let text): page.element("td", ["class": "number"], text)
    case .bar(let value, let most, let text):
      page.element("td", ["class": "bar"]) { page in
        page.element("span", text)
        if let value { BarDrawing.write(value, of: most, to: &page) }
      }
    }
  }
}

extension ReportCell {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
  fileprivate var isWhole: Bool { if case .whole = self { true } else { false } }
}

package org.clearleaf;

import java.util.Locale;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** Pages as text: each line and box with its place, furniture aside. */
final class PagesDump {
  private final StringBuilder out = new StringBuilder();

  private PagesDump() {}

  static String of(Layout layout) {
    PagesDump dump = new PagesDump();
    for (Pages.Page page : layout.pages().pages()) {
      dump.out.append("page ").append(page.label()).append('\n');
      page.items().forEach(dump::item);
    }
    layout.breaks().breaks().forEach(start -> dump.out.append(start).append('\n'));
    return dump.out.toString();
  }

  private void item(Placed item) {
    if (item.origin() == Origin.Artifact.HEADER || item.origin() == Origin.Artifact.FOOTER) {
      return;
    }
    if (item instanceof Placed.Glyphs g) {
      line(
          "%6.1f-%5.1f %6.1f %4.1f %s",
          g.x(), g.x() + g.width(), g.baseline(), g.size(), String.join("", g.text().texts()));
    } else if (item instanceof Placed.Panel p && (p.width() > 2 || p.height() > 2)) {
      line("%6.1f %6.1f box %.1f x %.1f", p.x(), p.y(), p.width(), p.height());
    } else if (item instanceof Placed.PictureBox p) {
      line("%6.1f %6.1f picture %.1f x %.1f", p.x(), p.y(), p.width(), p.height());
    } else if (item instanceof Placed.LinkArea a) {
      line("%6.1f %6.1f link %.1f x %.1f “%s”", a.x(), a.y(), a.width(), a.height(), a.words());
    }
  }

  private void line(String pattern, Object... values) {
    out.append("  ").append(String.format(Locale.ROOT, pattern, values)).append('\n');
  }
}

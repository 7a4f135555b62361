package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** Makes the sides of a handout. This is the door of the sheet stage. */
public final class SheetMaker {
  /** Above the foot of one of several sides. */
  private static final double ROOM = 6;

  private final Edited text;
  private final Edition edition;
  private final ColumnFlow.Setup setup;
  private final Set<NodeId> alarms;

  private SheetMaker(Edited text, Edition edition, ColumnFlow.Setup setup) {
    this.text = text;
    this.edition = edition;
    this.setup = setup;
    this.alarms = alarms(text);
  }

  /**
   * A sheet that fits.
   *
   * @param size of its type
   */
  public record Made(Pages pages, double size) {}

  /**
   * The sides of a handout, in the largest type that fits; nothing where no template fits it.
   *
   * @param setup what words are set with, in the size of the edition
   */
  public static Optional<Made> make(Edited text, Edition edition, ColumnFlow.Setup setup) {
    return new SheetMaker(text, edition, setup).make();
  }

  private Optional<Made> make() {
    HandoutSheet sheet = edition.sheet().orElseThrow();
    List<Part> parts = Part.of(text.sections().get(0).blocks());
    Optional<SheetTemplate> template = SheetTemplate.of(Part.kinds(parts), sheet.largePrint());
    if (template.isEmpty()) {
      return Optional.empty();
    }
    Profile profile = edition.profile();
    List<Double> sizes = new ArrayList<>(List.of(profile.bodySize()));
    sizes.addAll(profile.fallbacks());
    List<SheetFitter> fitters = new ArrayList<>();
    for (double size : sizes) {
      ColumnFlow.Setup sized = setup.narrowed(width()).sized(size);
      fitters.add(new SheetFitter(sized, template.get(), height(), height() - foot(profile)));
    }
    // Smaller type before a second side, and that rather full.
    for (SheetFitter.Way way : SheetFitter.Way.values()) {
      for (int i = 0; i < fitters.size(); i++) {
        Optional<List<SheetFitter.Fitted>> sides = fitters.get(i).fit(parts, sheet.sides(), way);
        if (sides.isPresent()) {
          return Optional.of(new Made(pages(sides.get()), sizes.get(i))).filter(this::holdsAll);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether every text stands on a side: a template that loses one is no template for it. */
  private boolean holdsAll(Made made) {
    Set<NodeId> placed = new HashSet<>();
    made.pages().pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(item -> item.origin() instanceof Origin.Content)
        .forEach(item -> placed.add(((Origin.Content) item.origin()).node()));
    List<NodeId> lost = new ArrayList<>();
    text.walk(
        block ->
            block.texts().stream()
                .filter(words -> !words.plain().isBlank() && !placed.contains(words.id()))
                .forEach(words -> lost.add(words.id())));
    return lost.isEmpty();
  }

  private double width() {
    Profile.Margins margins = edition.profile().margins();
    return edition.page().width().pt() - margins.inner().pt() - margins.outer().pt();
  }

  private double height() {
    Profile.Margins margins = edition.profile().margins();
    return edition.page().height().pt() - margins.top().pt() - margins.bottom().pt();
  }

  private static double foot(Profile profile) {
    return profile.leastSize() * 1.3 + ROOM;
  }

  private Pages pages(List<SheetFitter.Fitted> sides) {
    List<Pages.Page> pages = new ArrayList<>();
    Map<NodeId, Pages.Anchor> anchors = new HashMap<>();
    double left = edition.profile().margins().outer().pt();
    double top = edition.profile().margins().top().pt();
    for (SheetFitter.Fitted fitted : sides) {
      Side side = new Side(pages.size());
      double room = height() - (sides.size() > 1 ? foot(edition.profile()) : 0);
      fitted.zones().within(side, left, top, fitted.fit(), room);
      side.anchors().forEach(anchors::putIfAbsent);
      List<Placed> items = new ArrayList<>(side.items());
      if (sides.size() > 1) {
        boolean calls = side.items().stream().anyMatch(item -> saysWhomToCall(item.origin()));
        items.addAll(0, foot(pages.size() + 1, sides.size(), left, calls));
      }
      pages.add(
          Pages.Page.of(
              edition.page().width().pt(),
              edition.page().height().pt(),
              Integer.toString(pages.size() + 1),
              items));
    }
    anchors.putIfAbsent(text.sections().get(0).id(), new Pages.Anchor(0, 0, top));
    return new Pages(pages, anchors);
  }

  private boolean saysWhomToCall(Origin origin) {
    return origin instanceof Origin.Content content && alarms.contains(content.node());
  }

  /** The texts that say whom to call: signs and cards, and the foot where there is no card. */
  private static Set<NodeId> alarms(Edited text) {
    Set<NodeId> alarms = new HashSet<>();
    boolean[] carded = {false};
    text.walk(block -> carded[0] |= block instanceof Matter.Box box && box.role() == Role.CARD_NOW);
    text.walk(
        block -> {
          PartKind kind = PartKind.of(block);
          if (kind == PartKind.NOW || (kind == PartKind.FOOT && !carded[0])) {
            block.walk(inside -> inside.texts().forEach(words -> alarms.add(words.id())));
          }
        });
    return alarms;
  }

  /**
   * What each of several sides says: whose it is and which one.
   *
   * @param calls whether the side says whom to call
   */
  private List<Placed> foot(int number, int count, double left, boolean calls) {
    Profile profile = edition.profile();
    TextStyle style =
        setup.sized(profile.leastSize()).styles().body().with(profile.colour(Tone.MUTED));
    double y =
        edition.page().height().pt() - profile.margins().bottom().pt() - foot(profile) + ROOM;
    String folio = text.furniture().pageOf().orElse("%s / %s").formatted(number, count);
    List<Placed> placed = new ArrayList<>();
    Line right = line(folio, style);
    right.items().forEach(i -> placed.add(i.shifted(left + width() - right.width(), y)));
    TextStyle loud = setup.sized(profile.leastSize()).styles().strong();
    Line alarm = line(calls ? "" : text.furniture().alarm().orElse(""), loud);
    alarm.items().forEach(item -> placed.add(item.shifted(left, y)));
    double from = calls ? 0 : alarm.width() + 2 * style.size();
    String title = text.sections().get(0).title();
    for (String said : List.of(text.furniture().head() + "  " + title, title, "")) {
      Line words = line(said.strip(), style);
      if (from + words.width() < width() - right.width() - style.size()) {
        words.items().forEach(item -> placed.add(item.shifted(left + from, y)));
        break;
      }
    }
    return placed;
  }

  private Line line(String words, TextStyle style) {
    return words.isEmpty()
        ? new Line(0, style.size(), style.size(), List.of(), List.of(), false)
        : setup
            .setter()
            .line(Piece.plain(words, style, Origin.Artifact.FOOTER), style.size() * 1.3);
  }
}

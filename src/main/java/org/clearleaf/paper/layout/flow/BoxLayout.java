package org.clearleaf.paper.layout.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearleaf.edited.Level;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Length;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.line.TextStyle;

/** Sets what is set apart: each box as the table of roles says. */
final class BoxLayout {
  /** Around the words of a box, in ems. */
  private static final double PADDING = 0.64;

  private static final double BAR = Length.mm(1.6).pt();
  private static final double HAIRLINE = 0.7;
  private static final double RADIUS = 6;

  /** How wide a band is that stands before the words. */
  private static final double SIDE_BAND = Length.mm(17).pt();

  /** What is beside a band, in ems. */
  private static final double WIDE = 32;

  private final Galley galley;
  private final ColumnFlow flow;
  private final Styles styles;
  private final Profile profile;
  private final double padding;

  BoxLayout(Galley galley, ColumnFlow flow) {
    this.galley = galley;
    this.flow = flow;
    this.styles = galley.styles();
    this.profile = styles.profile();
    this.padding = profile.bodySize() * PADDING;
  }

  void box(Matter.Box b) {
    Consumer<Matter.Box> setting =
        switch (b.role().setting()) {
          case NONE, OWN_PAGE -> this::open;
          case RULE -> this::ruled;
          case LEVEL -> this::levelled;
        };
    setting.accept(b);
  }

  private void open(Matter.Box b) {
    b.label().ifPresent(label -> flow.blocks(List.of(label)));
    flow.blocks(b.blocks());
  }

  private void ruled(Matter.Box b) {
    galley.gap(styles.gap());
    FlowItem.PanelLook look = FlowItem.PanelLook.ruled(profile.colour(Tone.RULE), 2);
    galley.add(new FlowItem.OpenPanel(look, galley.left(), galley.width()));
    galley.indented(profile.bodySize() * 1.2, 0, () -> open(b));
    galley.closePanel();
    galley.gap(styles.gap());
  }

  private void levelled(Matter.Box b) {
    Level level = b.role().level().orElseThrow();
    if (flow.isNote() || !galley.hasRoom(padding * 3 + BAR)) {
      // Notes have no grounds; in boxes in boxes in boxes a bar would lie over the words.
      label(b).ifPresent(words -> galley.ragged(words, styles.strong(), true));
      flow.blocks(b.blocks());
    } else if (level.form().isBand()) {
      galley.gap(styles.gap() * 1.2);
      // Signs are read at a glance: their words stand evenly.
      galley.together(() -> galley.raggedly(() -> banded(b, level)));
      galley.gap(styles.gap() * 1.2);
    } else {
      galley.gap(styles.gap());
      boolean sheet = !profile.fallbacks().isEmpty();
      if (sheet && !FigureLayout.isCrowded(profile)) {
        // A sheet is turned over between boxes, not in one, where there is room for that.
        galley.together(() -> barred(b, level));
      } else {
        barred(b, level);
      }
      galley.gap(styles.gap());
    }
  }

  private void barred(Matter.Box b, Level level) {
    Colour tone = profile.colour(level.tone());
    boolean twice = profile.inOneInk() && level.form() == Level.Form.DOUBLE_BAR;
    double line = twice ? BAR * 0.36 : BAR;
    double right = galley.left() + BAR - line;
    galley.add(new FlowItem.OpenPanel(ground(level), galley.left(), galley.width()));
    if (twice) {
      galley.add(new FlowItem.OpenPanel(FlowItem.PanelLook.ruled(tone, line), right, line));
    }
    FlowItem.PanelLook bar = FlowItem.PanelLook.ruled(tone, line);
    galley.panel(
        bar,
        padding,
        () -> {
          double indent = BAR - line;
          galley.indented(indent, 0, () -> barredBlocks(b, level, tone));
        });
    if (twice) {
      galley.add(new FlowItem.ClosePanel());
    }
    galley.add(new FlowItem.ClosePanel());
    galley.add(new FlowItem.CloseRepeat());
  }

  private void barredBlocks(Matter.Box b, Level level, Colour tone) {
    TextStyle style = labelStyle().with(tone);
    Colour through = profile.colour(level.ground());
    label(b)
        .ifPresent(
            label ->
                new IconLine(galley, level.icon(), tone, through)
                    .before(style, () -> galley.ragged(label, style, true)));
    galley.gap(styles.gap() * 0.4);
    galley.add(new FlowItem.OpenRepeat(galley.continued(label(b)), List.of()));
    flow.blocks(b.blocks());
  }

  private FlowItem.PanelLook ground(Level level) {
    Colour fill = profile.colour(level.ground());
    return profile.inOneInk()
        ? FlowItem.PanelLook.bordered(profile.colour(level.tone()), HAIRLINE, 0)
        : FlowItem.PanelLook.filled(fill, 0);
  }

  private TextStyle labelStyle() {
    TextStyle strong = styles.strong();
    return TextStyle.of(strong.typeface(), strong.size() + 1.5, strong.colour());
  }

  /** The words that say what a box is, whatever block they are. */
  private static Optional<Text> label(Matter.Box b) {
    return b.label().flatMap(label -> label.texts().stream().findFirst());
  }

  /**
   * The colours of a box with a band, and how wide its frame is.
   *
   * @param inset how wide it is in colour: in one ink it grows inwards, and lines break as there
   */
  private record Band(
      Colour frame, Colour fill, Colour ink, Colour ground, double width, double inset) {
    /** How much more room the frame takes than in colour. */
    double more() {
      return width - inset;
    }

    boolean isOutlined() {
      return !fill.equals(frame);
    }
  }

  private Band band(Level level) {
    Colour tone = profile.colour(level.tone());
    Colour ground = profile.colour(level.ground());
    boolean outlined = profile.inOneInk() && level.form() == Level.Form.OUTLINED_BAND;
    return new Band(
        tone,
        outlined ? ground : tone,
        outlined ? tone : Colour.WHITE,
        ground,
        profile.inOneInk() ? level.blackFrame() : level.frame(),
        level.frame());
  }

  /** A frame is what an outer panel shows around the panels in it. */
  private void banded(Matter.Box b, Level level) {
    Band band = band(level);
    galley.add(
        new FlowItem.OpenPanel(
            FlowItem.PanelLook.filled(band.frame(), RADIUS), galley.left(), galley.width()));
    galley.add(FlowItem.Slug.strut(band.width(), true));
    if (galley.width() - SIDE_BAND >= WIDE * profile.bodySize()) {
      beside(b, level, band);
    } else {
      below(b, level, band);
    }
    galley.add(FlowItem.Slug.strut(band.width(), true));
    galley.add(new FlowItem.ClosePanel());
  }

  /** The band stands above. */
  private void below(Matter.Box b, Level level, Band band) {
    double inner = galley.width() - 2 * band.width();
    double left = galley.left() + band.width();
    double radius = Math.max(0, RADIUS - band.width());
    galley.add(new FlowItem.OpenPanel(FlowItem.PanelLook.filled(band.fill(), radius), left, inner));
    galley.add(FlowItem.Slug.strut(padding * 0.6 - band.more(), true));
    galley.indented(
        band.inset() + padding,
        padding,
        () -> {
          TextStyle style = styles.heading(3).with(band.ink());
          heading(b, new IconLine(galley, level.icon(), band.ink(), band.fill()), style, true);
        });
    galley.add(FlowItem.Slug.strut(padding * 0.6, true));
    galley.add(new FlowItem.ClosePanel());
    galley.add(FlowItem.Slug.strut(band.isOutlined() ? HAIRLINE : 0, true));
    galley.add(
        new FlowItem.OpenPanel(FlowItem.PanelLook.filled(band.ground(), radius), left, inner));
    blocks(b, band.inset() + padding, band);
    galley.add(new FlowItem.ClosePanel());
  }

  /** The band stands before the words. */
  private void beside(Matter.Box b, Level level, Band band) {
    double left = galley.left() + band.width();
    double radius = Math.max(0, RADIUS - band.width());
    FlowItem.PanelLook side = FlowItem.PanelLook.filled(band.fill(), radius);
    FlowItem.PanelLook ground = FlowItem.PanelLook.filled(band.ground(), radius);
    double line = band.isOutlined() ? HAIRLINE : 0;
    double inner = galley.width() - 2 * band.width() - SIDE_BAND - line;
    galley.add(new FlowItem.OpenPanel(side, left, SIDE_BAND));
    galley.add(new FlowItem.OpenPanel(ground, left + SIDE_BAND + line, inner));
    double indent = band.inset() + SIDE_BAND + padding;
    galley.add(FlowItem.Slug.strut(padding * 0.5 - band.more(), true));
    galley.indented(
        indent,
        padding,
        () -> {
          IconLine icon = new IconLine(galley, level.icon(), band.ink(), band.fill());
          TextStyle style = styles.heading(3).with(band.frame());
          heading(b, icon.within(left, SIDE_BAND), style, false);
        });
    blocks(b, indent, band);
    galley.add(new FlowItem.ClosePanel());
    galley.add(new FlowItem.ClosePanel());
  }

  private void heading(Matter.Box b, IconLine icon, TextStyle style, boolean before) {
    label(b)
        .ifPresent(
            heading -> {
              galley.anchor(heading.id());
              Runnable words = () -> galley.heading(heading, style);
              if (before) {
                icon.before(style, words);
              } else {
                icon.aside(words);
              }
            });
  }

  private void blocks(Matter.Box b, double left, Band band) {
    galley.indented(
        left,
        band.inset() + padding,
        () -> {
          galley.add(FlowItem.Slug.strut(padding * 0.15, true));
          flow.blocks(b.blocks());
        });
    galley.trim();
    galley.add(FlowItem.Slug.strut(padding * 0.7 - band.more(), true));
  }
}

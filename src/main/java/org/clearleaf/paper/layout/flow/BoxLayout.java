package org.clearleaf.paper.layout.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Profile;

/** Sets what is set apart: each box as the table of roles says. */
final class BoxLayout {
  static final double PADDING = 9;

  private final Galley galley;
  private final ColumnFlow flow;
  private final Styles styles;
  private final Profile profile;

  BoxLayout(Galley galley, ColumnFlow flow) {
    this.galley = galley;
    this.flow = flow;
    this.styles = galley.styles();
    this.profile = styles.profile();
  }

  void box(Matter.Box b) {
    Consumer<Matter.Box> setting =
        switch (b.role().setting()) {
          case NONE, OWN_PAGE -> this::open;
          case RULE -> this::ruled;
          case BAR -> this::barred;
          case CARD, HEAVY_CARD -> this::card;
        };
    setting.accept(b);
  }

  private void open(Matter.Box b) {
    b.label().ifPresent(label -> flow.blocks(List.of(label)));
    flow.blocks(b.blocks());
  }

  private void ruled(Matter.Box b) {
    galley.gap(styles.gap());
    Colour rule = profile.colour(b.role().tone());
    FlowItem.PanelLook look =
        new FlowItem.PanelLook(Optional.empty(), Optional.empty(), 0, 0, Optional.of(rule), 2);
    galley.add(new FlowItem.OpenPanel(look, galley.left(), galley.width()));
    galley.indented(profile.bodySize() * 1.2, 0, () -> open(b));
    galley.closePanel();
    galley.gap(styles.gap());
  }

  private void barred(Matter.Box b) {
    galley.gap(styles.gap());
    FlowItem.PanelLook look = look(b);
    if (!galley.hasRoom(PADDING * 2 + look.barWidth())) {
      // Boxes in boxes in boxes: a bar would lie over the words.
      open(b);
      return;
    }
    boolean sheet = !profile.fallbacks().isEmpty();
    if (sheet && !FigureLayout.isCrowded(profile)) {
      // A sheet is turned over between boxes, not in one, where there is room for that.
      galley.together(() -> panel(b, look));
    } else {
      panel(b, look);
    }
    galley.gap(styles.gap());
  }

  private FlowItem.PanelLook look(Matter.Box b) {
    return FlowItem.PanelLook.barred(
        profile.colour(b.role().ground()), profile.colour(b.role().tone()));
  }

  private void panel(Matter.Box b, FlowItem.PanelLook look) {
    Colour bar = profile.colour(b.role().tone());
    galley.panel(
        look,
        PADDING,
        () -> {
          label(b).ifPresent(label -> galley.ragged(label, styles.strong().with(bar), true));
          galley.gap(styles.gap() * 0.4);
          galley.add(new FlowItem.OpenRepeat(galley.continued(label(b))));
          flow.blocks(b.blocks());
        });
    galley.add(new FlowItem.CloseRepeat());
  }

  /** The words that say what a box is, whatever block they are. */
  private static Optional<Text> label(Matter.Box b) {
    return b.label().flatMap(label -> label.texts().stream().findFirst());
  }

  private void card(Matter.Box b) {
    galley.gap(styles.gap() * 1.4);
    galley.together(() -> bordered(b));
    galley.gap(styles.gap() * 1.4);
  }

  private void bordered(Matter.Box b) {
    Colour colour = profile.colour(b.role().tone());
    boolean outlined = profile.tonerSaving();
    double border = outlined && b.role().setting() == Role.Setting.HEAVY_CARD ? 3.2 : 1.6;
    galley.add(
        new FlowItem.OpenPanel(
            FlowItem.PanelLook.bordered(colour, border, 5), galley.left(), galley.width()));
    Colour fill = outlined ? profile.colour(Tone.PANEL) : colour;
    FlowItem.PanelLook band =
        new FlowItem.PanelLook(
            Optional.of(fill), Optional.of(colour), border, 5, Optional.empty(), 0);
    Colour ink = outlined ? colour : Colour.WHITE;
    label(b)
        .ifPresent(
            heading -> {
              galley.anchor(heading.id());
              galley.panel(
                  band, PADDING * 0.8, () -> galley.heading(heading, styles.heading(3).with(ink)));
            });
    galley.indented(
        PADDING * 1.2,
        PADDING * 1.2,
        () -> {
          galley.add(FlowItem.Slug.strut(PADDING * 0.3, true));
          flow.blocks(b.blocks());
        });
    galley.add(FlowItem.Slug.strut(PADDING * 0.3, true));
    galley.add(new FlowItem.ClosePanel());
  }
}

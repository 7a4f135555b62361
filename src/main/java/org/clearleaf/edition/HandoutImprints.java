package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Blank;
import org.clearleaf.book.Block;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.SourceSpan;

/** Who gives a handout out, at its head, and where it comes from, at its foot. */
final class HandoutImprints {
  private final SourceSpan span;
  private final NodeId id;
  private final List<Block.Paragraph> lines = new ArrayList<>();

  private HandoutImprints(SourceSpan span, NodeId id) {
    this.span = span;
    this.id = id;
  }

  /** The name, logo and ways to reach a clinic. */
  static Block head(Clinic clinic, Words words) {
    HandoutImprints head = new HandoutImprints(clinic.span(), new NodeId("handout").part("clinic"));
    head.line(new Inline.Strong(List.of(new Inline.Text(clinic.name()))));
    if (!clinic.address().isEmpty()) {
      head.line(new Inline.Text(String.join(", ", clinic.address())));
    }
    List<Inline> reach = new ArrayList<>();
    clinic
        .phone()
        .ifPresent(
            number -> reach.add(words.inline(words.say("phone", CountryTable.number(number)))));
    clinic
        .outOfHours()
        .ifPresent(
            number -> {
              String space = reach.isEmpty() ? "" : " ";
              reach.addAll(
                  words.spaced(space + words.say("out-of-hours", CountryTable.number(number))));
            });
    head.line(reach.toArray(Inline[]::new));
    List<Inline> open = new ArrayList<>();
    if (!clinic.hours().isEmpty()) {
      String hours = words.say("hours", String.join("; ", clinic.hours()));
      open.addAll(words.spaced(clinic.web().isPresent() ? hours + " " : hours));
    }
    clinic.web().ifPresent(web -> open.add(address(web)));
    head.line(open.toArray(Inline[]::new));
    Optional<Block.Figure> logo =
        clinic
            .logo()
            .map(
                path ->
                    head.figure(
                        new Picture.ImageFile(HandoutSheet.clinicPicture(path), Optional.empty()),
                        "",
                        true));
    return head.imprint(Block.Imprint.Place.HEAD, logo);
  }

  /**
   * Lines for whom it is, for the next visit and for notes, with what is known of those.
   *
   * @param changed who set another dose than the title
   */
  static Block writeIn(Words words, Patient patient, Optional<String> changed) {
    NodeId id = new NodeId("handout").part("write-in");
    List<Blank> blanks = new ArrayList<>();
    blanks.add(blank(id.part("name"), words.say("write-name"), patient.name(), true, words));
    blanks.add(blank(id.part("visit"), words.say("write-visit"), patient.visit(), true, words));
    blanks.add(blank(id.part("notes"), words.say("write-notes"), patient.notes(), false, words));
    changed.ifPresent(
        who -> blanks.add(blank(id.part("dose"), words.say("dose-changed"), who, false, words)));
    return new Block.WriteIn(id, blanks, SourceSpan.startOf("book.yaml"));
  }

  private static Blank blank(NodeId id, String label, String typed, boolean half, Words words) {
    List<Inline> inlines = new ArrayList<>(List.of(words.inline(label)));
    if (!typed.isEmpty()) {
      inlines.add(new Inline.Text(" " + typed));
    }
    return new Blank(new Phrase(id, inlines), half);
  }

  /**
   * The title, its version and who checked it, with a code that leads to more.
   *
   * @param carded whether the card of the sheet says what to do in an emergency
   */
  static Block foot(
      Metadata title, HandoutSheet sheet, CountryTable country, Words words, boolean carded) {
    HandoutImprints foot =
        new HandoutImprints(SourceSpan.startOf("book.yaml"), new NodeId("handout").part("origin"));
    if (title.care() && !carded) {
      // Wherever a sheet says to get help, its numbers are at hand.
      String emergency = words.say("emergency", country.term("emergency-number").orElseThrow());
      String today = words.say("help-today", country.shortAction());
      foot.line(new Inline.Strong(List.of(words.inline(emergency + " " + today))));
    }
    Optional<String> address = sheet.clinic().flatMap(Clinic::copy).or(title::download);
    address.ifPresent(
        url -> {
          List<Inline> more =
              new ArrayList<>(words.spaced(words.say("get-more", title.title()) + " "));
          more.add(address(url));
          foot.line(more.toArray(Inline[]::new));
        });
    List<String> notices = new ArrayList<>();
    String version = Notices.version(title, words).map(text -> ", " + text).orElse("");
    notices.add(words.say("from-booklet", title.title() + version));
    Notices.translation(title, words).ifPresent(notices::add);
    Notices.review(title, words).ifPresent(notices::add);
    foot.line(words.inline(String.join(" ", notices)));
    List<String> said = new ArrayList<>();
    if (title.care()) {
      said.add(words.say("sheet-advice"));
    }
    if (sheet.bothSizes()) {
      said.add(words.say("sheet-sizes"));
    }
    if (!said.isEmpty()) {
      foot.line(words.inline(String.join(" ", said)));
    }
    Optional<Block.Figure> code =
        address.map(url -> foot.figure(new Picture.Code(url), words.say("code", url), false));
    return foot.imprint(Block.Imprint.Place.FOOT, code);
  }

  private static Inline address(String url) {
    String shown = url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    return new Inline.Link(url, List.of(new Inline.Text(shown)));
  }

  private void line(Inline... inlines) {
    if (inlines.length > 0) {
      Phrase phrase = new Phrase(id.part("line" + (lines.size() + 1)), List.of(inlines));
      lines.add(new Block.Paragraph(phrase, span));
    }
  }

  private Block.Figure figure(Picture picture, String alt, boolean decorative) {
    return new Block.Figure(
        id.part("picture"), picture, alt, decorative, Optional.empty(), Optional.empty(), span);
  }

  private Block imprint(Block.Imprint.Place place, Optional<Block.Figure> figure) {
    return new Block.Imprint(id, place, figure, lines, span);
  }
}

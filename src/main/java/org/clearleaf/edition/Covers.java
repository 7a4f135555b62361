package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.book.Urgency;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** What a title says and shows on its covers. */
final class Covers {
  private static final String COPY = "back-cover";
  private static final NodeId BACK = new NodeId(COPY);

  private final Words words;
  private final SourceSpan span = SourceSpan.startOf("book.yaml");
  private final List<Block> blocks = new ArrayList<>();

  private Covers(Words words) {
    this.words = words;
  }

  /** Tells where a cover should show a stretch that there is not. */
  static void look(Book book, Findings findings) {
    List<String> names = new ArrayList<>();
    book.walk(
        block -> {
          if (block instanceof Block.Stretch stretch) {
            names.add(stretch.name());
          }
        });
    book.metadata()
        .cover()
        .stretch()
        .filter(name -> !names.contains(name))
        .ifPresent(
            name -> findings.at(SourceSpan.startOf("book.yaml"), Rule.STRETCH_UNKNOWN, name));
  }

  /** The first picture of the title's own that marks a muscle, in the stretch that is wanted. */
  static Optional<Block.Figure> figure(Book book, NodeId id) {
    Metadata.Cover cover = book.metadata().cover();
    if (!cover.drawn()) {
      return Optional.empty();
    }
    List<Block.Figure> found = new ArrayList<>();
    book.walk(
        block -> {
          if (block instanceof Block.Stretch stretch
              && cover.stretch().filter(name -> !name.equals(stretch.name())).isEmpty()) {
            // Alone, a step does not say who does what: the stretch is what is shown.
            stretch.walk(inside -> marked(inside, StretchWeek.name(stretch), found));
          }
        });
    return found.stream()
        .findFirst()
        .map(
            figure ->
                new Block.Figure(
                    id,
                    figure.picture(),
                    figure.alt(),
                    figure.decorative(),
                    Optional.empty(),
                    Optional.empty(),
                    figure.span()));
  }

  private static void marked(Block block, String shown, List<Block.Figure> found) {
    if (block instanceof Block.Steps steps) {
      for (Block.Step step : steps.steps()) {
        if (step.figure().picture() instanceof Picture.Posed posed
            && posed.pose().muscle().isPresent()) {
          found.add(step.figure().withAlt(shown));
        }
      }
    }
  }

  /**
   * What the back says: what the title is about, the signs of an emergency, who checked it, where
   * to get more. All of it stands elsewhere too, so that no reader of another edition misses it.
   */
  static Optional<Chapter> back(Book book, CountryTable country, Words words) {
    Metadata metadata = book.metadata();
    Optional<Block> card = card(book, country, words);
    if (!metadata.cover().drawn() || (metadata.description().isEmpty() && card.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new Covers(words).back(metadata, card));
  }

  private Chapter back(Metadata metadata, Optional<Block> card) {
    Inline title = new Inline.Strong(List.of(new Inline.Text(metadata.title())));
    paragraph("title", List.of(title));
    metadata
        .description()
        .ifPresent(text -> paragraph("description", List.of(new Inline.Text(text))));
    card.ifPresent(blocks::add);
    List<String> notices = new ArrayList<>();
    Notices.version(metadata, words).ifPresent(text -> notices.add(text + "."));
    Notices.translation(metadata, words).ifPresent(notices::add);
    Notices.review(metadata, words).ifPresent(notices::add);
    metadata.publisher().ifPresent(by -> notices.add(words.say("published-by", by) + "."));
    if (!notices.isEmpty()) {
      paragraph("notices", List.of(words.inline(String.join(" ", notices))));
    }
    metadata.download().ifPresent(it -> download(metadata.title(), it));
    Block only = new Block.EditionOnly(BACK.part("only"), Set.of(), blocks, span);
    return new Chapter(BACK, Chapter.Role.BACK_COVER, List.of(only));
  }

  private void paragraph(String part, List<Inline> inlines) {
    blocks.add(new Block.Paragraph(new Phrase(BACK.part(part), inlines), span));
  }

  private void download(String title, String address) {
    List<Inline> more = new ArrayList<>(words.spaced(words.say("get-more", title) + " "));
    more.add(new Inline.Text(address.replaceFirst("^https?://", "")));
    paragraph("more", more);
    blocks.add(
        new Block.Figure(
            BACK.part("code"),
            new Picture.Code(address),
            words.say("code", address),
            false,
            Optional.empty(),
            Optional.empty(),
            span));
  }

  /** The signs of the emergency card of the doctor page, without its heading, and whom to call. */
  private static Optional<Block> card(Book book, CountryTable country, Words words) {
    return book.chapters().stream()
        .filter(chapter -> chapter.role() == Chapter.Role.DOCTOR)
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(b -> b instanceof Block.DoctorCard it && it.urgency() == Urgency.NOW)
        .map(Block.DoctorCard.class::cast)
        .findFirst()
        .map(card -> sign(card, country, words));
  }

  private static Block sign(Block.DoctorCard card, CountryTable country, Words words) {
    List<Block> said = new ArrayList<>(Copying.of(card.signs(), COPY));
    if (country.term("emergency-list").isEmpty()) {
      String number = country.term("emergency-number").orElseThrow();
      Words known = words.health();
      Phrase whom = known.phrase(BACK.part("number"), known.say("emergency", number));
      said.add(new Block.Paragraph(whom, card.span()));
    }
    return new Block.DoctorSign(BACK.part("now"), Urgency.NOW, 1, said, card.span());
  }
}

package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * One caution everywhere: whoever a warning keeps from an action is told so wherever the action is
 * advised, in each chapter, stretch and sheet. The caution stands in the same passage, or in a
 * warning before it in the same chapter or stretch that is about the action; a warning elsewhere is
 * not read by a reader who opens the book here.
 */
final class AtOddsRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    for (AtOdds pair : title.limits().atOdds()) {
      Reader reader = new Reader(title, pair, findings);
      reader.read(title.book(), "");
      for (Sheet sheet : title.sheets()) {
        reader.read(sheet.book(), " on the sheet " + sheet.name());
      }
      if (!reader.met) {
        findings.at(Title.START, Rule.AT_ODDS_NOWHERE, pair.action());
      }
    }
  }

  /** Looks for one action in a book, and then in the sheets cut from it. */
  private static final class Reader {
    private final Title title;
    private final Saying action;
    private final List<Saying> people = new ArrayList<>();
    private final Findings findings;
    private final Set<String> found = new HashSet<>();

    /** Warnings of the chapter so far, and of the stretch at hand. */
    private final List<Block> heard = new ArrayList<>();

    /** Sentences of the section so far that speak of the action and keep someone from it. */
    private final List<String> section = new ArrayList<>();

    /** The stretch at hand; a sheet has its blocks and not itself, so its own warning tells. */
    private String stretch = "";

    private final Set<String> stretches = new HashSet<>();
    private String place = "";
    private boolean met;

    Reader(Title title, AtOdds pair, Findings findings) {
      this.title = title;
      this.findings = findings;
      this.action = new Saying(pair.action(), title.words());
      pair.people().forEach(person -> people.add(new Saying(person, title.words())));
      title
          .book()
          .walk(
              block -> {
                if (block instanceof Block.Stretch part) {
                  stretches.add(part.name());
                }
              });
    }

    void read(Book book, String where) {
      place = where;
      for (Chapter chapter : book.chapters()) {
        heard.clear();
        section.clear();
        stretch = "";
        chapter.blocks().forEach(this::read);
      }
    }

    private void read(Block block) {
      if (block instanceof Block.Stretch part) {
        int warnings = heard.size();
        int sentences = section.size();
        stretch = part.name();
        // Its heading begins no section of the chapter.
        part.blocks().stream().filter(b -> !(b instanceof Block.Heading)).forEach(this::read);
        stretch = "";
        // What a stretch warns of is about it and no other.
        heard.subList(warnings, heard.size()).clear();
        section.subList(sentences, section.size()).clear();
      } else if (block instanceof Block.DoctorSign
          || (block instanceof Block.Callout callout && callout.warns())) {
        // A warning is read as a whole: “ask first if you:” and the list below it.
        heard.add(block);
        passage(Title.text(block), block.span());
        if (block instanceof Block.Callout box && box.kind() == Block.Callout.Kind.WARNING) {
          box.scope().stream().filter(stretches::contains).findFirst().ifPresent(s -> stretch = s);
        }
      } else if (block instanceof Block.Heading) {
        section.clear();
        stretch = "";
      } else {
        passages(block);
      }
    }

    /** The passages of a block, each of which is read as a whole: an item, a step, a paragraph. */
    private void passages(Block block) {
      if (block instanceof Block.Listing list) {
        for (Block.Item item : list.items()) {
          StringBuilder text = new StringBuilder();
          item.blocks().forEach(b -> text.append(Title.text(b)));
          passage(
              text.toString(), item.blocks().isEmpty() ? list.span() : item.blocks().get(0).span());
        }
      } else {
        for (Phrase phrase : names(block) ? List.<Phrase>of() : block.phrases()) {
          passage(phrase.text(), block.span());
        }
        block.children().forEach(this::read);
      }
    }

    /** The title of a box and a heading name what follows; they tell nobody to do it. */
    private static boolean names(Block block) {
      return block instanceof Block.Callout
          || block instanceof Block.Heading
          || block instanceof Block.Figure;
    }

    private void passage(String text, SourceSpan span) {
      met |= action.isIn(text);
      List<String> sentences = Sentences.of(text, title.locale());
      List<String> kept = sentences.stream().filter(s -> title.words().isAbout("kept", s)).toList();
      Optional<String> told = action.toldIn(text);
      if (told.isPresent()) {
        for (Saying person : people) {
          boolean said =
              kept.stream().anyMatch(person::isIn)
                  || section.stream().anyMatch(person::isIn)
                  || heard.stream().anyMatch(warning -> keeps(warning, person));
          if (!said && found.add(span + person.name())) {
            findings.at(span, Rule.AT_ODDS, told.get(), person.name(), place);
          }
        }
      }
      kept.stream().filter(action::isIn).forEach(section::add);
    }

    /** Whether a warning is about the action, or the stretch at hand, and names a person. */
    private boolean keeps(Block warning, Saying person) {
      String text = Title.text(warning);
      boolean about =
          action.isIn(text)
              || (warning instanceof Block.Callout box && box.scope().contains(stretch));
      return about && person.isIn(text);
    }
  }
}

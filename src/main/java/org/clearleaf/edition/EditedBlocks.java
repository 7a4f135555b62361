package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.BlockVisitor;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Measure;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.Urgency;
import org.clearleaf.edited.Blank;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Description;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.Text;
import org.clearleaf.illustration.Icon;
import org.clearleaf.illustration.Illustrator;
import org.clearleaf.illustration.LegShapes;
import org.clearleaf.illustration.QrCode;

/**
 * Makes what is to be set of the blocks of a Book. What blocks are about ends here: from here on
 * there are boxes, facts and pictures.
 */
final class EditedBlocks implements BlockVisitor<List<Matter>> {
  /** From A to Z. */
  private static final int LETTERS = 26;

  private final EditedRuns.Setting setting;
  private final Words words;
  private int listDepth;

  private EditedBlocks(EditedRuns.Setting setting) {
    this.setting = setting;
    this.words = setting.words();
  }

  /** What is to be set of some blocks, which stand in no list. */
  static List<Matter> of(List<Block> blocks, EditedRuns.Setting setting) {
    return new EditedBlocks(setting).blocks(blocks);
  }

  private List<Matter> blocks(List<Block> blocks) {
    List<Matter> all = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); ) {
      List<Block.DoctorSign> alike = alike(blocks.subList(i, blocks.size()));
      all.addAll(alike.size() > 1 ? signs(alike) : blocks.get(i).accept(this));
      i += Math.max(1, alike.size());
    }
    return all;
  }

  /** The signs of one urgency that stand at the head of some blocks. */
  private static List<Block.DoctorSign> alike(List<Block> blocks) {
    List<Block.DoctorSign> alike = new ArrayList<>();
    for (Block block : blocks) {
      if (!(block instanceof Block.DoctorSign sign)
          || (!alike.isEmpty() && sign.urgency() != alike.get(0).urgency())) {
        return alike;
      }
      alike.add(sign);
    }
    return alike;
  }

  private Text text(Phrase phrase) {
    return EditedRuns.of(phrase, setting);
  }

  private List<Matter> paragraph(Phrase phrase) {
    return List.of(new Matter.Paragraph(text(phrase)));
  }

  @Override
  public List<Matter> heading(Block.Heading b) {
    return List.of(headingOf(b));
  }

  private Matter.Heading headingOf(Block.Heading b) {
    return new Matter.Heading(b.level(), text(b.text()));
  }

  @Override
  public List<Matter> paragraph(Block.Paragraph b) {
    return paragraph(b.text());
  }

  @Override
  public List<Matter> quote(Block.Quote b) {
    return List.of(new Matter.Box(b.id(), Role.QUOTE, Optional.empty(), blocks(b.blocks())));
  }

  @Override
  public List<Matter> listing(Block.Listing b) {
    listDepth++;
    boolean discs = listDepth % 2 == 1;
    List<Matter.Item> items = new ArrayList<>();
    for (Block.Item item : b.items()) {
      Optional<String> number = b.numbering().map(it -> it.label(items.size()));
      Matter.Label label = label(item, number, discs ? "•" : "–");
      items.add(new Matter.Item(item.id(), label, blocks(item.blocks())));
    }
    listDepth--;
    boolean tasks = b.items().stream().anyMatch(item -> item.done().isPresent());
    Matter.Listing.Labels unnumbered =
        discs && !tasks ? Matter.Listing.Labels.DISCS : Matter.Listing.Labels.OTHER;
    return List.of(
        new Matter.Listing(
            b.id(),
            b.numbering().isPresent() ? Matter.Listing.Labels.NUMBERS : unnumbered,
            b.numbering().orElse(Numbering.from(0)),
            b.tight(),
            items));
  }

  /** What stands before an item: a task that is counted has its number and its box. */
  private Matter.Label label(Block.Item item, Optional<String> number, String otherwise) {
    return item.done()
        .map(
            done ->
                new Matter.Label(
                    number.map(it -> it + " ").orElse("") + (done ? "☑" : "☐"),
                    Optional.of(words.say(done ? "done" : "not-done"))))
        .orElseGet(() -> new Matter.Label(number.orElse(otherwise), Optional.empty()));
  }

  @Override
  public List<Matter> definitionList(Block.DefinitionList b) {
    List<Matter.Definition> definitions = new ArrayList<>();
    for (Block.Definition definition : b.definitions()) {
      List<Matter.Item> descriptions = new ArrayList<>();
      for (Block.Item item : definition.descriptions()) {
        descriptions.add(
            new Matter.Item(item.id(), label(item, Optional.empty(), ""), blocks(item.blocks())));
      }
      List<Text> terms = definition.terms().stream().map(this::text).toList();
      definitions.add(new Matter.Definition(terms, descriptions));
    }
    return List.of(new Matter.Definitions(b.id(), definitions));
  }

  @Override
  public List<Matter> codeBlock(Block.CodeBlock b) {
    return List.of(new Matter.Code(b.id(), b.text()));
  }

  @Override
  public List<Matter> table(Block.Table b) {
    return List.of(
        new Matter.Table(
            b.id(),
            b.caption().map(this::paragraph).orElse(List.of()),
            words.say("table"),
            b.columns(),
            b.head().stream().map(this::row).toList(),
            b.body().stream().map(this::row).toList(),
            b.rowHeads()));
  }

  private Row row(Block.Row row) {
    return new Row(row.id(), row.cells().stream().map(this::cell).toList());
  }

  private Cell cell(Block.Cell cell) {
    Text text = text(cell.text());
    List<Matter> blocks = new ArrayList<>();
    if (!text.isEmpty()) {
      blocks.add(new Matter.Paragraph(text));
    }
    blocks.addAll(blocks(cell.blocks()));
    return new Cell(text.id(), blocks, cell.columnSpan(), cell.rowSpan());
  }

  @Override
  public List<Matter> figure(Block.Figure b) {
    return List.of(figureOf(b, ""));
  }

  private Matter.Figure figureOf(Block.Figure b, String before) {
    String alt = b.alt().isEmpty() ? "" : before + b.alt();
    return new Matter.Figure(
        b.id(),
        b.picture().accept(IMAGE),
        setting.alternative(alt, b.decorative()),
        b.caption().map(this::paragraph).orElse(List.of()),
        b.longDescription()
            .map(it -> new Description(words.say("long-description"), paragraph(it))));
  }

  /** What a picture of a file is in the edited text. */
  static Image.File image(Picture.ImageFile file) {
    return new Image.File(file.path(), file.size());
  }

  private static final Picture.Visitor<Image> IMAGE =
      new Picture.Visitor<>() {
        @Override
        public Image imageFile(Picture.ImageFile picture) {
          return EditedBlocks.image(picture);
        }

        @Override
        public Image posed(Picture.Posed picture) {
          return new Image.Drawn(Illustrator.draw(picture.pose()));
        }

        @Override
        public Image limbs(Picture.Limbs picture) {
          return new Image.Drawn(LegShapes.draw(picture.legs()));
        }

        @Override
        public Image code(Picture.Code picture) {
          return new Image.Code(QrCode.draw(picture.address()));
        }
      };

  @Override
  public List<Matter> thematicBreak(Block.ThematicBreak b) {
    return List.of(new Matter.Rule(b.id()));
  }

  @Override
  public List<Matter> callout(Block.Callout b) {
    Role role =
        switch (b.kind()) {
          case NOTE -> Role.NOTE;
          case TIP -> Role.TIP;
          case IMPORTANT -> Role.IMPORTANT;
          case WARNING -> Role.WARNING;
          case CAUTION -> Role.CAUTION;
          case STOP -> Role.STOP;
          case UNKNOWN -> Role.UNKNOWN;
        };
    return box(b.id(), role, b.title(), b.blocks());
  }

  @Override
  public List<Matter> doctorSign(Block.DoctorSign b) {
    return box(b.id(), role(b.urgency()), Optional.empty(), b.blocks());
  }

  private static Role role(Urgency urgency) {
    return switch (urgency) {
      case NOW -> Role.SIGN_NOW;
      case TODAY -> Role.SIGN_TODAY;
      case SOON -> Role.SIGN_SOON;
    };
  }

  /** Neighbours in one box, which says once what to do: an alarm that comes again is not heard. */
  private List<Matter> signs(List<Block.DoctorSign> signs) {
    Block.DoctorSign first = signs.get(0);
    NodeId id = first.id().part("signs");
    List<Block.Item> items = new ArrayList<>();
    for (Block.DoctorSign sign : signs) {
      items.add(new Block.Item(sign.id(), Optional.empty(), sign.blocks()));
    }
    Block list = new Block.Listing(id.part("list"), Optional.empty(), true, items, first.span());
    return box(id, role(first.urgency()), Optional.empty(), List.of(list));
  }

  /** A box that says in words what it is, so that no colour has to; then its title. */
  private List<Matter> box(NodeId id, Role role, Optional<Phrase> title, List<Block> blocks) {
    Words known = words.knowing(role.word());
    String word = known.say(role.word());
    Phrase label =
        title
            .map(phrase -> isSaid(word, phrase) ? phrase : led(known.spaced(word + ": "), phrase))
            .orElseGet(() -> known.phrase(id.part("title"), word));
    return List.of(
        new Matter.Box(id, role, Optional.of(new Matter.Paragraph(text(label))), blocks(blocks)));
  }

  private static boolean isSaid(String word, Phrase title) {
    String said = title.text().strip();
    return said.regionMatches(true, 0, word, 0, word.length())
        && (said.length() == word.length() || !Character.isLetter(said.codePointAt(word.length())));
  }

  private static Phrase led(List<Inline> word, Phrase title) {
    List<Inline> inlines = new ArrayList<>(word);
    inlines.addAll(title.inlines());
    return title.withInlines(inlines);
  }

  /** Where no sign was gathered, nothing takes its place. */
  @Override
  public List<Matter> doctorPage(Block.DoctorPage b) {
    return List.of();
  }

  @Override
  public List<Matter> doctorCard(Block.DoctorCard b) {
    Role role =
        switch (b.urgency()) {
          case NOW -> Role.CARD_NOW;
          case TODAY -> Role.CARD_TODAY;
          case SOON -> Role.CARD_SOON;
        };
    return List.of(
        new Matter.Box(b.id(), role, Optional.of(headingOf(b.heading())), blocks(b.signs())));
  }

  @Override
  public List<Matter> stretch(Block.Stretch b) {
    return List.of(new Matter.Box(b.id(), Role.EXERCISE, Optional.empty(), blocks(b.blocks())));
  }

  @Override
  public List<Matter> steps(Block.Steps b) {
    List<Matter.Step> steps = new ArrayList<>();
    for (Block.Step step : b.steps()) {
      int number = steps.size() + 1;
      boolean lettered = setting.lettered() && b.steps().size() <= LETTERS;
      String label = lettered ? Character.toString('A' + number - 1) : Integer.toString(number);
      // Of the pictures that this edition holds.
      String of =
          lettered
              ? words.say("picture") + " " + label + ". "
              : words.say("step-of", number, b.steps().size()) + " ";
      steps.add(new Matter.Step(step.id(), label, figureOf(step.figure(), of), text(step.words())));
    }
    return List.of(new Matter.PictureRow(b.id(), setting.sheet(), steps));
  }

  @Override
  public List<Matter> dose(Block.Dose b) {
    return List.of(
        new Matter.Facts(
            b.id(),
            b.facts().stream()
                .map(f -> new Matter.Fact(icon(f.measure()), text(f.value()), text(f.words())))
                .toList()));
  }

  private static Icon icon(Measure measure) {
    return switch (measure) {
      case HOLD -> Icon.HOLD;
      case TIMES -> Icon.TIMES;
      case OFTEN -> Icon.OFTEN;
    };
  }

  @Override
  public List<Matter> imprint(Block.Imprint b) {
    Matter.Imprint.Place place =
        switch (b.place()) {
          case HEAD -> Matter.Imprint.Place.HEAD;
          case FOOT -> Matter.Imprint.Place.FOOT;
        };
    List<Matter.Paragraph> lines =
        b.words().stream().map(line -> new Matter.Paragraph(text(line.text()))).toList();
    return List.of(new Matter.Imprint(b.id(), place, b.figure().map(f -> figureOf(f, "")), lines));
  }

  @Override
  public List<Matter> writeIn(Block.WriteIn b) {
    return List.of(
        new Matter.WriteIn(
            b.id(),
            b.blanks().stream().map(it -> new Blank(text(it.label()), it.half())).toList()));
  }

  @Override
  public List<Matter> editionOnly(Block.EditionOnly b) {
    return b.blocks().isEmpty()
        ? List.of()
        : List.of(new Matter.Box(b.id(), Role.EDITION_ONLY, Optional.empty(), blocks(b.blocks())));
  }
}

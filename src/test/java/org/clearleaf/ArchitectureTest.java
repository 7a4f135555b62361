package org.clearleaf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import org.clearleaf.book.Alignment;
import org.clearleaf.book.Direction;
import org.clearleaf.book.Exemption;
import org.clearleaf.book.FaceFile;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.book.PictureSize;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.ScreenRules;

/** The walls of the house: who may know whom, and what nothing may call. */
@AnalyzeClasses(packages = "org.clearleaf", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.clearleaf.";

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.clearleaf.(**)").should().beFreeOfCycles();

  @ArchTest static final ArchRule BOOK = sees("book");

  @ArchTest static final ArchRule FINDING = sees("finding", "book");

  @ArchTest static final ArchRule YAML = sees("yaml", "book", "finding");

  @ArchTest static final ArchRule MANUSCRIPT = sees("manuscript", "book", "finding", "yaml");

  @ArchTest static final ArchRule LINT = sees("lint", "book", "finding", "yaml");

  @ArchTest static final ArchRule PICTURE = sees("picture", "book", "finding");

  @ArchTest static final ArchRule ILLUSTRATION = sees("illustration", "book", "finding", "yaml");

  @ArchTest static final ArchRule EDITED = sees("edited", "book", "illustration");

  @ArchTest
  static final ArchRule EDITION =
      sees("edition", "book", "edited", "illustration", "finding", "yaml");

  /** What a title is about ends where it is edited: a writer knows boxes, not what they warn of. */
  @ArchTest
  static final ArchRule WRITERS_KNOW_NO_SUBJECT =
      classes()
          .that()
          .resideInAnyPackage(
              "..clearleaf.paper..",
              "..clearleaf.screen.xhtml..",
              "..clearleaf.screen.text..",
              "..clearleaf.screen.epub..")
          .or()
          .resideInAPackage("..clearleaf.edited..")
          .should()
          .onlyDependOnClassesThat(
              not(resideInAnyPackage("..clearleaf.book.."))
                  .or(belongToAnyOf(NodeId.class, Metadata.class, Direction.class))
                  .or(belongToAnyOf(ScreenRules.class, Exemption.class))
                  .or(belongToAnyOf(PageBreaks.class, PlainText.class, Alignment.class))
                  .or(belongToAnyOf(PictureSize.class, PictureSize.Unit.class))
                  .or(belongToAnyOf(Numbering.class, Numbering.Letters.class))
                  .or(belongToAnyOf(Numbering.Mark.class, FaceFile.class)));

  @ArchTest static final ArchRule THREAD = sees("thread");

  @ArchTest static final ArchRule FONT = sees("paper.font", "book", "finding");

  @ArchTest
  static final ArchRule PLACED =
      sees("paper.placed", "paper.font", "illustration", "edition", "edited", "book");

  @ArchTest
  static final ArchRule LAYOUT =
      sees(
          "paper.layout",
          "paper.placed",
          "paper.font",
          "illustration",
          "picture",
          "edition",
          "edited",
          "book",
          "finding",
          "yaml",
          "thread");

  @ArchTest
  static final ArchRule PDF =
      sees(
          "paper.pdf",
          "paper.layout",
          "paper.placed",
          "paper.font",
          "illustration",
          "picture",
          "edition",
          "edited",
          "book",
          "finding",
          "thread");

  @ArchTest
  static final ArchRule XHTML =
      sees("screen.xhtml", "illustration", "picture", "edited", "book", "finding");

  @ArchTest static final ArchRule TEXT = sees("screen.text", "edited", "book");

  @ArchTest
  static final ArchRule EPUB =
      sees(
          "screen.epub",
          "screen.xhtml",
          "picture",
          "illustration",
          "edition",
          "edited",
          "book",
          "finding");

  @ArchTest
  static final ArchRule SITE =
      sees("screen.site", "screen.xhtml", "edition", "book", "finding", "yaml");

  @ArchTest static final ArchRule CHECK = sees("check", "book", "finding", "thread");

  @ArchTest
  static final ArchRule CLI =
      sees("cli", "serve", "export", "lint", "check", "edition", "finding", "book", "thread");

  @ArchTest
  static final ArchRule SERVE =
      sees("serve", "export", "screen.site", "edition", "finding", "thread");

  @ArchTest static final ArchRule JETTY = only("org.eclipse.jetty..", "serve");

  @ArchTest static final ArchRule FLEXMARK = only("com.vladsch..", "manuscript");

  @ArchTest static final ArchRule JSOUP = only("org.jsoup..", "manuscript", "picture");

  @ArchTest static final ArchRule TWELVE_MONKEYS = only("com.twelvemonkeys..", "picture");

  /** The second reading of a manuscript shares nothing with the first. */
  @ArchTest static final ArchRule COMMONMARK = only("org.commonmark..", "check.source");

  @ArchTest static final ArchRule SNAKE_YAML = only("org.snakeyaml..", "yaml");

  @ArchTest
  static final ArchRule FONT_BOX = only("org.apache.fontbox..", "paper.font", "paper.pdf");

  @ArchTest
  static final ArchRule PDF_BOX =
      only("org.apache.pdfbox.(cos|pdmodel|pdfwriter|text|contentstream)..", "paper.pdf", "check");

  @ArchTest static final ArchRule EPUB4J = only("io.documentnode..", "screen.epub");

  @ArchTest static final ArchRule VERAPDF = only("org.verapdf..", "check");

  @ArchTest static final ArchRule EPUBCHECK = only("com.adobe.epubcheck..", "check");

  @ArchTest static final ArchRule JSVG = only("com.github.weisj..", "picture");

  @ArchTest static final ArchRule TEMPLATES = only("gg.jte..", "screen.site");

  @ArchTest static final ArchRule COMMAND_LINE = only("org.apache.commons.cli..", "cli");

  @ArchTest
  static final ArchRule AWT_FONTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("..paper.font..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.awt.Font")
          .because("shaping is one stage's business");

  @ArchTest
  static final ArchRule XML_IS_THE_JDKS_OWN =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(resideInAnyPackage("javax.xml..")))
                  .and(target(nameMatching("newInstance|newFactory"))))
          .because("Xerces and Saxon answer to newInstance()");

  @ArchTest
  static final ArchRule NO_CHANCE =
      noClasses()
          .should()
          .callMethodWhere(target(nameMatching("randomUUID|random")))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .because("the same input gives the same bytes");

  @ArchTest
  static final ArchRule THREADS_HAVE_ONE_HOME =
      noClasses()
          .that()
          .resideOutsideOfPackage("..clearleaf.thread..")
          .should()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class, String.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Executors.class, ForkJoinPool.class, CompletableFuture.class)
          .orShould()
          .callConstructorWhere(target(owner(assignableTo(ThreadPoolExecutor.class))))
          .because("whoever makes a thread must say what it keeps and when it ends");

  @ArchTest
  static final ArchRule NO_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("..export..")
          .should()
          .callMethodWhere(target(nameMatching("now|currentTimeMillis")))
          .because("only reports hold times");

  @ArchTest
  static final ArchRule NO_DEFAULTS =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(resideInAnyPackage("java.util..", "java.nio.charset..")))
                  .and(target(nameMatching("getDefault|defaultCharset"))))
          .because("editions must not depend on whose machine made them");

  @ArchTest
  static final ArchRule NO_PRINTING =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("findings are values");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  /** A package and those below it know these packages of ours and no others. */
  private static ArchRule sees(String stage, String... others) {
    String[] allowed = new String[others.length + 2];
    allowed[0] = ROOT + stage + "..";
    allowed[1] = "org.clearleaf.screen.site.jte..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 2] = ROOT + others[i] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage(ROOT + stage + "..")
        .and()
        .resideOutsideOfPackage("org.clearleaf.screen.site.jte..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.clearleaf..").and(not(resideInAnyPackage(allowed))))
        .because("data flows one way");
  }

  /** A library is visible in these packages only. */
  private static ArchRule only(String library, String... stages) {
    String[] homes = new String[stages.length + 1];
    homes[0] = "org.clearleaf.screen.site.jte..";
    for (int i = 0; i < stages.length; i++) {
      homes[i + 1] = ROOT + stages[i] + "..";
    }
    return classes()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .onlyDependOnClassesThat(not(resideInAnyPackage(library)))
        .because("a library is visible in one place");
  }
}

package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Reads the structure tree; a tree that is too deep or leads back into itself is not followed. */
final class TreeReader {
  /** No reader follows elements nested deeper than this, nor did anyone write them. */
  static final int DEEPEST = 500;

  /** Elements and content that are read: some hundred for each of thousands of pages. */
  private static final int MOST = 3_000_000;

  private static final COSName PG = COSName.getPDFName("Pg");

  private final Map<COSDictionary, Integer> pages;
  private final COSDictionary root;
  private final List<String> faults;
  private final ElementValues values;
  private int count;
  private final Set<COSDictionary> met = new HashSet<>();

  TreeReader(Map<COSDictionary, Integer> pages, COSDictionary root, List<String> faults) {
    this.pages = pages;
    this.root = root;
    this.values = new ElementValues(root.getCOSDictionary(COSName.getPDFName("ClassMap")));
    this.faults = faults;
  }

  /** The root's kids as one element; none where the tree cannot be followed. */
  Optional<Node> read() {
    try {
      List<Kid> kids = new ArrayList<>();
      kids(root, null, 0, kids);
      return Optional.of(
          new Node(root, "StructTreeRoot", "StructTreeRoot", Map.of(), List.of(), Map.of(), kids));
    } catch (Unsound e) {
      faults.add(e.getMessage());
      return Optional.empty();
    }
  }

  /** Ends the reading of a tree that cannot be followed. */
  private static final class Unsound extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsound(String what) {
      super(what);
    }
  }

  private void kids(COSDictionary parent, @Nullable COSDictionary page, int depth, List<Kid> out) {
    COSBase written = parent.getDictionaryObject(COSName.K);
    if (written instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        kid(array.getObject(i), parent, page, depth, out);
      }
    } else {
      kid(written, parent, page, depth, out);
    }
  }

  private void kid(
      @Nullable COSBase written,
      COSDictionary parent,
      @Nullable COSDictionary page,
      int depth,
      List<Kid> out) {
    if (written instanceof COSInteger mcid) {
      mark(page, mcid.intValue(), out);
    } else if (written instanceof COSDictionary dictionary) {
      String type = dictionary.getNameAsString(COSName.TYPE, "StructElem");
      COSDictionary own = dictionary.getCOSDictionary(PG);
      COSDictionary where = own == null ? page : own;
      if (type.equals("MCR")) {
        if (dictionary.containsKey(COSName.getPDFName("Stm"))) {
          out.add(new Kid.InForm());
        } else {
          mark(where, dictionary.getInt(COSName.MCID), out);
        }
      } else if (type.equals("OBJR")) {
        COSDictionary object = dictionary.getCOSDictionary(COSName.getPDFName("Obj"));
        if (object != null) {
          out.add(annotation(object));
        }
      } else {
        if (dictionary.getCOSDictionary(COSName.P) != parent) {
          String name = dictionary.getNameAsString(COSName.S, "");
          faults.add("has an element " + name + " that does not name the one it stands in");
        }
        out.add(element(dictionary, where, depth));
      }
    }
  }

  private void mark(@Nullable COSDictionary page, int mcid, List<Kid> out) {
    if (++count > MOST) {
      throw new Unsound("has more elements and content than are read");
    }
    Integer index = page == null ? null : pages.get(page);
    if (index == null) {
      faults.add("names content " + mcid + " on no page of the document");
    } else {
      out.add(new Kid.Mark(index, mcid));
    }
  }

  private Kid.Annotation annotation(COSDictionary object) {
    COSDictionary action = object.getCOSDictionary(COSName.A);
    COSBase leads =
        action == null
            ? object.getDictionaryObject(COSName.DEST)
            : action.getDictionaryObject(COSName.D);
    OptionalInt page = OptionalInt.empty();
    if (leads instanceof COSArray place
        && place.size() > 0
        && place.getObject(0) instanceof COSDictionary target) {
      Integer index = pages.get(target);
      page = index == null ? page : OptionalInt.of(index);
    }
    return new Kid.Annotation(object, object.getInt(COSName.STRUCT_PARENT), page);
  }

  private Node element(COSDictionary dictionary, @Nullable COSDictionary page, int depth) {
    if (++count > MOST) {
      throw new Unsound("has more elements and content than are read");
    }
    if (depth > DEEPEST) {
      throw new Unsound("is nested deeper than " + DEEPEST + " levels and was not followed");
    }
    if (!met.add(dictionary)) {
      throw new Unsound("holds an element twice, or leads back into itself, and was not followed");
    }
    List<Kid> kids = new ArrayList<>();
    kids(dictionary, page, depth + 1, kids);
    String type = dictionary.getNameAsString(COSName.S, "");
    return new Node(
        dictionary,
        type,
        role(dictionary, type),
        ElementValues.texts(dictionary),
        ElementValues.references(dictionary),
        values.attributes(dictionary),
        kids);
  }

  private String role(COSDictionary element, String type) {
    COSDictionary namespace = element.getCOSDictionary(COSName.getPDFName("NS"));
    if (namespace == null) {
      return role(type);
    }
    // A type of a namespace is what the namespace says it is (ISO 32000-2, 14.7.4).
    COSDictionary roles = namespace.getCOSDictionary(COSName.getPDFName("RoleMapNS"));
    COSBase mapped = roles == null ? null : roles.getDictionaryObject(type);
    if (mapped instanceof COSArray pair && pair.size() > 0) {
      mapped = pair.getObject(0);
    }
    return mapped instanceof COSName name ? name.getName() : type;
  }

  private String role(String type) {
    COSDictionary roles = root.getCOSDictionary(COSName.getPDFName("RoleMap"));
    String role = type;
    Set<String> passed = new HashSet<>();
    while (roles != null && passed.add(role) && roles.getNameAsString(role) != null) {
      role = roles.getNameAsString(role);
    }
    return role;
  }
}

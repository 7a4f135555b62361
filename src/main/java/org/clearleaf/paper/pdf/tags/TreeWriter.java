package org.clearleaf.paper.pdf.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes the tree as PDF objects, with the parent tree that leads back from content to elements
 * (ISO 32000-1, 14.7.4.4) and the tree of ids.
 */
public final class TreeWriter {
  private static final COSName PG = COSName.getPDFName("Pg");
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

  private final Map<Element, COSDictionary> written = new HashMap<>();
  private final TreeMap<String, COSDictionary> ids = new TreeMap<>();
  private final TagTree tree;

  /** A writer for one tree. */
  public TreeWriter(TagTree tree) {
    this.tree = tree;
  }

  /** The dictionary of an element that was written. */
  public Optional<COSDictionary> dictionary(Element element) {
    return Optional.ofNullable(written.get(element));
  }

  /**
   * The structure tree root.
   *
   * @param parents for each key of the parent tree, in order, the slots of a page's content or the
   *     slot of an annotation
   */
  public COSDictionary write(List<List<Slot>> parents, List<Boolean> annotations) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    root.setItem(COSName.K, element(tree.root(), root));
    root.setItem(COSName.getPDFName("ParentTree"), parentTree(parents, annotations));
    root.setInt(COSName.getPDFName("ParentTreeNextKey"), parents.size());
    if (!ids.isEmpty()) {
      root.setItem(COSName.getPDFName("IDTree"), idTree());
    }
    COSDictionary roles = new COSDictionary();
    roles.setName("Title", "P");
    roles.setName("Em", "Span");
    roles.setName("Strong", "Span");
    root.setItem(COSName.getPDFName("RoleMap"), roles);
    return root;
  }

  private COSDictionary element(Element element, COSDictionary parent) {
    COSDictionary dictionary = new COSDictionary();
    written.put(element, dictionary);
    dictionary.setItem(COSName.TYPE, STRUCT_ELEM);
    dictionary.setName(COSName.S, element.type());
    dictionary.setItem(COSName.P, parent);
    element.alt().ifPresent(text -> dictionary.setString("Alt", text));
    element.language().ifPresent(tag -> dictionary.setString("Lang", tag));
    element.expansion().ifPresent(text -> dictionary.setString("E", text));
    element.title().ifPresent(text -> dictionary.setString("T", text));
    element
        .id()
        .ifPresent(
            id -> {
              dictionary.setString("ID", id);
              ids.put(id, dictionary);
            });
    attributes(element, dictionary);
    kids(element, dictionary);
    return dictionary;
  }

  private void kids(Element element, COSDictionary dictionary) {
    List<COSBase> kids = new ArrayList<>();
    COSDictionary page = null;
    for (Kid kid : element.kids()) {
      if (kid instanceof Element child) {
        if (child.isSeen()) {
          kids.add(element(child, dictionary));
        }
      } else if (kid instanceof Slot slot) {
        for (Slot.Reference reference : slot.references()) {
          if (reference instanceof Slot.Marked marked) {
            if (page == null) {
              page = marked.page();
              dictionary.setItem(PG, page);
            }
            kids.add(marked.page() == page ? COSInteger.get(marked.mcid()) : mcr(marked));
          } else if (reference instanceof Slot.Annotation annotation) {
            kids.add(objr(annotation));
          }
        }
      }
    }
    if (kids.size() == 1) {
      dictionary.setItem(COSName.K, kids.get(0));
    } else if (!kids.isEmpty()) {
      dictionary.setItem(COSName.K, new COSArray(kids));
    }
  }

  private static COSDictionary mcr(Slot.Marked marked) {
    COSDictionary mcr = new COSDictionary();
    mcr.setName(COSName.TYPE, "MCR");
    mcr.setItem(PG, marked.page());
    mcr.setInt(COSName.MCID, marked.mcid());
    return mcr;
  }

  private static COSDictionary objr(Slot.Annotation annotation) {
    COSDictionary objr = new COSDictionary();
    objr.setName(COSName.TYPE, "OBJR");
    objr.setItem(PG, annotation.page());
    objr.setItem(COSName.getPDFName("Obj"), annotation.annotation());
    return objr;
  }

  private static void attributes(Element element, COSDictionary dictionary) {
    COSArray all = new COSArray();
    element
        .attributes()
        .forEach(
            (owner, values) -> {
              COSDictionary attributes = new COSDictionary();
              attributes.setName(COSName.O, owner);
              values.forEach((name, value) -> attributes.setItem(name, object(value)));
              all.add(attributes);
            });
    if (all.size() == 1) {
      dictionary.setItem(COSName.A, all.get(0));
    } else if (all.size() > 1) {
      dictionary.setItem(COSName.A, all);
    }
  }

  private static COSBase object(Object value) {
    if (value instanceof String name) {
      return COSName.getPDFName(name);
    } else if (value instanceof Integer number) {
      return COSInteger.get(number);
    } else if (value instanceof List<?> list) {
      COSArray array = new COSArray();
      for (Object item : list) {
        array.add(
            item instanceof Double number
                ? new COSFloat(number.floatValue())
                : new COSString(String.valueOf(item)));
      }
      return array;
    }
    throw new AssertionError(value);
  }

  /** The value of each key is the very element that the content is in, never a copy. */
  private COSDictionary parentTree(List<List<Slot>> parents, List<Boolean> annotations) {
    COSArray nums = new COSArray();
    for (int key = 0; key < parents.size(); key++) {
      nums.add(COSInteger.get(key));
      if (annotations.get(key)) {
        nums.add(written.get(parents.get(key).get(0).parent()));
      } else {
        COSArray elements = new COSArray();
        parents.get(key).forEach(slot -> elements.add(written.get(slot.parent())));
        nums.add(elements);
      }
    }
    COSDictionary numbers = new COSDictionary();
    numbers.setItem(COSName.NUMS, nums);
    return numbers;
  }

  private COSDictionary idTree() {
    COSArray names = new COSArray();
    ids.forEach(
        (id, dictionary) -> {
          names.add(new COSString(id));
          names.add(dictionary);
        });
    COSDictionary leaf = new COSDictionary();
    leaf.setItem(COSName.NAMES, names);
    return leaf;
  }
}

package org.clearleaf.paper.pdf.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.clearleaf.book.NodeId;

/**
 * Writes the tree as PDF objects, with the parent tree that leads back from content to elements
 * (ISO 32000-1, 14.7.4.4) and the tree of ids.
 */
public final class TreeWriter {
  private static final COSName PG = COSName.getPDFName("Pg");
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

  private final Map<Element, COSDictionary> written = new LinkedHashMap<>();
  private final TreeMap<String, COSDictionary> ids = new TreeMap<>();
  private final TagTree tree;
  private final Map<String, COSDictionary> namespaces = new TreeMap<>();
  private final Map<String, Map<String, Object>> classes;
  private final Set<String> classesUsed = new TreeSet<>();

  /** A writer for one tree. */
  public TreeWriter(TagTree tree) {
    this.tree = tree;
    this.classes = LayoutClasses.of(tree.profile());
  }

  /** The dictionary of the element that a node begins with, or of the one it would stand in. */
  public Optional<COSDictionary> dictionary(NodeId node) {
    return tree.element(node).map(written::get);
  }

  /**
   * The structure tree root.
   *
   * @param parents for each key of the parent tree, in order, the slots of a page's content or the
   *     slot of an annotation
   */
  public COSDictionary write(List<List<Slot>> parents, List<Boolean> annotations) {
    LanguageLift.below(tree.root());
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    root.setItem(COSName.K, element(tree.root(), root));
    root.setItem(COSName.getPDFName("ParentTree"), parentTree(parents, annotations));
    root.setInt(COSName.getPDFName("ParentTreeNextKey"), parents.size());
    if (!ids.isEmpty()) {
      root.setItem(COSName.getPDFName("IDTree"), idTree());
    }
    if (tree.dialect().hasNamespaces()) {
      COSArray all = new COSArray();
      namespaces.values().forEach(all::add);
      root.setItem(COSName.getPDFName("Namespaces"), all);
    }
    COSDictionary roles = new COSDictionary();
    new TreeMap<>(Dialect.roles()).forEach(roles::setName);
    root.setItem(COSName.getPDFName("RoleMap"), roles);
    COSDictionary map = new COSDictionary();
    classesUsed.forEach(
        type -> map.setItem(type, attributes("Layout", Objects.requireNonNull(classes.get(type)))));
    root.setItem(COSName.getPDFName("ClassMap"), map);
    written.forEach(this::references);
    return root;
  }

  /** Elements refer to others wherever they stand, so this comes when all are written. */
  private void references(Element element, COSDictionary dictionary) {
    COSArray all = new COSArray();
    if (element.isSeen()) {
      element.references().forEach(other -> all.add(written.get(other)));
    }
    if (all.size() > 0) {
      dictionary.setItem(COSName.getPDFName("Ref"), all);
    }
  }

  private COSDictionary namespace(String type) {
    return namespaces.computeIfAbsent(
        Dialect.namespace(type),
        name -> {
          COSDictionary namespace = new COSDictionary();
          namespace.setName(COSName.TYPE, "Namespace");
          namespace.setString("NS", name);
          return namespace;
        });
  }

  private COSDictionary element(Element element, COSDictionary parent) {
    COSDictionary dictionary = new COSDictionary();
    written.put(element, dictionary);
    dictionary.setItem(COSName.TYPE, STRUCT_ELEM);
    dictionary.setName(COSName.S, element.type());
    dictionary.setItem(COSName.P, parent);
    if (tree.dialect().hasNamespaces()) {
      dictionary.setItem(COSName.getPDFName("NS"), namespace(element.type()));
    }
    if (classes.containsKey(element.type())) {
      classesUsed.add(element.type());
      dictionary.setName(COSName.C, element.type());
    }
    element.alt().ifPresent(text -> dictionary.setString("Alt", TextStrings.of(text)));
    element.language().ifPresent(tag -> dictionary.setString("Lang", tag));
    element.expansion().ifPresent(text -> dictionary.setString("E", TextStrings.of(text)));
    element.title().ifPresent(text -> dictionary.setString("T", TextStrings.of(text)));
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
        } else {
          standIn(child, dictionary);
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

  /** What is not seen is not written; links to it lead to what it would stand in. */
  private void standIn(Element element, COSDictionary dictionary) {
    written.put(element, dictionary);
    for (Kid kid : element.kids()) {
      if (kid instanceof Element child) {
        standIn(child, dictionary);
      }
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
    element.attributes().forEach((owner, values) -> all.add(attributes(owner, values)));
    if (all.size() == 1) {
      dictionary.setItem(COSName.A, all.get(0));
    } else if (all.size() > 1) {
      dictionary.setItem(COSName.A, all);
    }
  }

  private static COSDictionary attributes(String owner, Map<String, Object> values) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, owner);
    values.forEach((name, value) -> attributes.setItem(name, object(value)));
    return attributes;
  }

  private static COSBase object(Object value) {
    if (value instanceof String name) {
      return COSName.getPDFName(name);
    } else if (value instanceof Integer number) {
      return COSInteger.get(number);
    } else if (value instanceof Double number) {
      return new COSFloat(number.floatValue());
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

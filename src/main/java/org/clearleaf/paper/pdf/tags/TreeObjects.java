package org.clearleaf.paper.pdf.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.pdf.file.DirectObjects;
import org.clearleaf.paper.pdf.file.ObjectBytes;

/**
 * The objects of the tree in the file: each element, then the parent tree that leads back from
 * content to elements (ISO 32000-1, 14.7.4.4), the class map and the tree of ids.
 */
public final class TreeObjects implements DirectObjects {
  private final TagTree tree;
  private final List<List<Slot>> parents;
  private final List<Boolean> annotations;
  private final Map<String, Map<String, Object>> classes;

  /** In the order of reading: the first has number 1. */
  private final List<Element> elements = new ArrayList<>();

  private final TreeMap<String, Integer> ids = new TreeMap<>();
  private final TreeSet<String> classesUsed = new TreeSet<>();
  private final TreeMap<String, COSDictionary> namespaces = new TreeMap<>();
  private final COSDictionary root = new COSDictionary();

  /**
   * The objects of a tree for which all has been painted.
   *
   * @param parents for each key of the parent tree, in order, the slots of a page's content or the
   *     slot of an annotation
   * @param annotations for each key, whether it is an annotation's
   */
  public TreeObjects(TagTree tree, List<List<Slot>> parents, List<Boolean> annotations) {
    this.tree = tree;
    this.parents = parents;
    this.annotations = annotations;
    this.classes = LayoutClasses.of(tree.profile());
    tree.root().prune();
    LanguageLift.below(tree.root());
    number(tree.root());
    describeRoot();
  }

  private void number(Element element) {
    elements.add(element);
    element.number(elements.size());
    element.id().ifPresent(id -> ids.put(id, element.number()));
    if (classes.containsKey(element.type())) {
      classesUsed.add(element.type());
    }
    if (tree.dialect().hasNamespaces()) {
      namespaces.computeIfAbsent(Dialect.namespace(element.type()), TreeObjects::namespace);
    }
    for (TagKid kid : element.kids()) {
      if (kid instanceof Element child) {
        number(child);
      } else if (kid instanceof Slot slot) {
        slot.spans().forEach(this::number);
      }
    }
  }

  private static COSDictionary namespace(String name) {
    COSDictionary namespace = new COSDictionary();
    namespace.setName(COSName.TYPE, "Namespace");
    namespace.setString("NS", name);
    return namespace;
  }

  private void describeRoot() {
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    root.setItem(COSName.K, reference(tree.root().number()));
    root.setItem(COSName.getPDFName("ParentTree"), reference(parentTree()));
    root.setInt(COSName.getPDFName("ParentTreeNextKey"), parents.size());
    root.setItem(COSName.getPDFName("ClassMap"), reference(classMap()));
    if (!ids.isEmpty()) {
      root.setItem(COSName.getPDFName("IDTree"), reference(idTree()));
    }
    if (!namespaces.isEmpty()) {
      COSArray all = new COSArray();
      namespaces.values().forEach(all::add);
      root.setItem(COSName.getPDFName("Namespaces"), all);
    }
    COSDictionary roles = new COSDictionary();
    new TreeMap<>(Dialect.roles()).forEach(roles::setName);
    root.setItem(COSName.getPDFName("RoleMap"), roles);
  }

  /** The structure tree root (14.7.2, table 322). */
  public COSDictionary root() {
    return root;
  }

  /** Refers to the element that a node begins with, or to the one in which it would stand. */
  public Optional<COSObject> reference(NodeId node) {
    return tree.element(node).map(element -> reference(element.number()));
  }

  private static COSObject reference(int number) {
    return new COSObject(COSNull.NULL, new COSObjectKey(number, 0));
  }

  private int parentTree() {
    return elements.size() + 1;
  }

  private int classMap() {
    return elements.size() + 2;
  }

  private int idTree() {
    return elements.size() + 3;
  }

  @Override
  public int count() {
    return ids.isEmpty() ? classMap() : idTree();
  }

  @Override
  public void write(int number, ObjectBytes out) {
    if (number <= elements.size()) {
      writeElement(elements.get(number - 1), out);
    } else if (number == parentTree()) {
      writeParentTree(out);
    } else if (number == classMap()) {
      writeClassMap(out);
    } else {
      writeIdTree(out);
    }
  }

  private void writeElement(Element element, ObjectBytes out) {
    out.raw("<</Type/StructElem/S").name(element.type()).raw("/P");
    if (element.parent().isPresent()) {
      out.reference(element.parent().get().number());
    } else {
      out.reference(root);
    }
    COSDictionary namespace = namespaces.get(Dialect.namespace(element.type()));
    if (namespace != null) {
      out.raw("/NS").reference(namespace);
    }
    if (classesUsed.contains(element.type())) {
      out.raw("/C").name(element.type());
    }
    writeText("/Alt", element.alt().map(TextStrings::of), out);
    writeText("/ActualText", element.actualText().map(TextStrings::of), out);
    writeText("/Lang", element.language(), out);
    writeText("/E", element.expansion().map(TextStrings::of), out);
    writeText("/T", element.title().map(TextStrings::of), out);
    writeText("/ID", element.id(), out);
    if (!element.attributes().isEmpty()) {
      boolean several = element.attributes().size() > 1;
      out.raw(several ? "/A[" : "/A");
      element.attributes().forEach((owner, values) -> AttributeBytes.write(owner, values, out));
      out.raw(several ? "]" : "");
    }
    KidBytes.write(element, out);
    if (!element.references().isEmpty()) {
      out.raw("/Ref[");
      element.references().forEach(other -> out.reference(other.number()));
      out.raw("]");
    }
    out.raw(">>");
  }

  private static void writeText(String key, Optional<String> text, ObjectBytes out) {
    if (text.isPresent()) {
      out.raw(key).text(text.get());
    }
  }

  /** The value of each key is the very element that the content is in, never a copy. */
  private void writeParentTree(ObjectBytes out) {
    out.raw("<</Nums[");
    for (int key = 0; key < parents.size(); key++) {
      out.raw(" ").integer(key);
      if (annotations.get(key)) {
        out.reference(parents.get(key).get(0).parent().number());
      } else {
        out.raw("[");
        parents.get(key).forEach(slot -> out.reference(slot.parent().number()));
        out.raw("]");
      }
    }
    out.raw("]>>");
  }

  private void writeClassMap(ObjectBytes out) {
    out.raw("<<");
    for (String type : classesUsed) {
      out.name(type);
      AttributeBytes.write("Layout", classes.getOrDefault(type, Map.of()), out);
    }
    out.raw(">>");
  }

  private void writeIdTree(ObjectBytes out) {
    out.raw("<</Names[");
    ids.forEach((id, number) -> out.text(id).reference(number));
    out.raw("]>>");
  }
}

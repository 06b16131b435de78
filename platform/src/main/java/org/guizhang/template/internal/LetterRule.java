package org.guizhang.template.internal;

import org.guizhang.shared.VisibleText;

/** Texts read as they are: no control characters, no marks that turn the direction of reading, no halves of characters. */
final class LetterRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        folder.all()
                .forEach(file -> YamlVisitor.through(file.root(), (pointer, name, node) -> {
                    if (node.isTextual() && !VisibleText.isReadable(node.textValue())) {
                        node.textValue()
                                .codePoints()
                                .filter(point -> !VisibleText.isReadable(Character.toString(point)))
                                .findFirst()
                                .ifPresent(point ->
                                        problems.add(file, pointer, "letters", String.format("U+%04X", point)));
                    }
                }));
    }
}

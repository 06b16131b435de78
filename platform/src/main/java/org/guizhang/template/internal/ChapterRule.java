package org.guizhang.template.internal;

import java.util.HashSet;

/** The template lists its chapters in reading order: each has a file, and each file is listed. */
final class ChapterRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var template = folder.only(FileKind.TEMPLATE).orElseThrow();
        var listed = new HashSet<String>();
        var chapters = template.root().path("chapters");
        for (int i = 0; i < chapters.size(); i++) {
            var key = chapters.path(i).asText();
            listed.add(key);
            if (folder.artefacts("chapter").stream().noneMatch(c -> c.key().equals(key))) {
                problems.add(template, "/chapters/" + i, "chapter-missing", key);
            }
        }
        for (var chapter : folder.artefacts("chapter")) {
            if (!listed.contains(chapter.key())) {
                problems.add(chapter.file(), "/key", "chapter-unlisted", chapter.key());
            }
        }
    }
}

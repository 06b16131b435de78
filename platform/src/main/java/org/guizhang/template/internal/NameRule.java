package org.guizhang.template.internal;

/** Folders and files are named after the key of what they hold. */
final class NameRule implements FolderRule {
    /** What is none is told already, and the folder of an archive may be called by what was left of it. */
    private static final String KEY = "[a-z][a-z0-9-]*";

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var template = folder.only(FileKind.TEMPLATE).orElseThrow();
        var id = template.root().path("id").asText();
        if (id.matches(KEY) && !id.equals(folder.id())) {
            problems.add(template, "/id", "folder-name", folder.id());
        }
        var version = template.root().path("version").asText();
        if (version.matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}") && !version.equals(folder.version())) {
            problems.add(template, "/version", "folder-name", folder.version());
        }
        folder.files().forEach((kind, files) -> {
            if (kind.isFolder()) {
                files.stream()
                        .filter(file -> !file.root().path("key").asText().equals(file.name()))
                        .forEach(file -> problems.add(file, "/key", "file-name", file.name()));
            }
        });
    }
}

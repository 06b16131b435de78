package org.guizhang.template.internal;

import java.util.Optional;

/** The kinds of files of a template; each has a definition in the JSON Schema. */
enum FileKind {
    TEMPLATE("template.yaml", "templateFile"),
    PARAMETERS("parameters.yaml", "parametersFile"),
    POSITIONS("positions.yaml", "positionsFile"),
    THINGS("things.yaml", "thingsFile"),
    CHAPTER("chapters/", "chapterFile"),
    CHECKLIST("checklists/", "checklistFile"),
    RECORD("records/", "recordFile"),
    DEADLINES("deadlines.yaml", "deadlinesFile"),
    PENALTY("penalties/", "penaltyFile"),
    PHRASES("phrases/", "phrasesFile"),
    CLASSIFICATIONS("classifications.yaml", "classificationsFile");

    private final String place;
    private final String definition;

    FileKind(String place, String definition) {
        this.place = place;
        this.definition = definition;
    }

    /** The definition of the schema that the file follows. */
    String definition() {
        return definition;
    }

    /** The file's place in a template folder; a folder ends with a slash. */
    String place() {
        return place;
    }

    /** Whether there is one file of it for each artefact. */
    boolean isFolder() {
        return place.endsWith("/");
    }

    /** The kind of a file by its path in the template folder. */
    static Optional<FileKind> of(String path) {
        for (var kind : values()) {
            var inFolder = kind.isFolder()
                    && path.startsWith(kind.place)
                    && path.endsWith(".yaml")
                    && path.indexOf('/', kind.place.length()) < 0;
            if (inFolder || path.equals(kind.place)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

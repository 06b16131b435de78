package org.guizhang.template;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.template.internal.FolderFiles;

/**
 * {@code bin/guizhang check FOLDER}: holds the files of a template against the schema and all rules, without a server.
 * Every problem is one line with file, line and remedy, in the language of the machine's locale; if there is none, hints
 * say where the template does otherwise than the delivered ones.
 */
public final class CheckFolder {
    private CheckFolder() {}

    /** Takes one folder. Exits with 0 if all is in order, 1 with the problems, 2 if there is nothing to check. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(arguments.length == 1 ? check(Path.of(arguments[0]), language(), out) : usage(out));
    }

    private static int usage(PrintStream out) {
        out.println("Name one folder: bin/guizhang check FOLDER.");
        return 2;
    }

    /** The check itself; answers the exit code. */
    static int check(Path folder, Locale language, PrintStream out) {
        try {
            var files = Files.isDirectory(folder) ? FolderFiles.of(folder) : null;
            if (files == null || files.isEmpty()) {
                out.println(
                        Message.of("template.check.nothing", folder.toString()).in(language));
                return 2;
            }
            var found = TemplateReport.of(files);
            if (!found.problems().isEmpty()) {
                found.problems().forEach(problem -> out.println(problem.in(language)));
                out.println(
                        Message.of("template.check.problems", found.problems().size())
                                .in(language));
                return 1;
            }
            for (var version : found.whole()) {
                out.println(Message.of(
                                "template.check.whole",
                                version.id(),
                                version.version().toString())
                        .in(language));
            }
            if (!found.hints().isEmpty()) {
                out.println(
                        Message.of("template.check.hints", found.hints().size()).in(language));
                found.hints().forEach(hint -> out.println(hint.in(language)));
            }
            return 0;
        } catch (IOException unreadable) {
            out.println(unreadable.toString());
            return 2;
        }
    }

    private static Locale language() {
        return Locale.getDefault().getLanguage().equals("zh") ? Languages.CHINESE : Languages.ENGLISH;
    }
}

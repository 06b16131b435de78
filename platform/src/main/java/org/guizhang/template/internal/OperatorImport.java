package org.guizhang.template.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.TemplateRefused;
import org.guizhang.template.TemplateSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the templates of the operator's folder into the catalogue at the start, as the owner role. One with mistakes is
 * passed over and named; the others come, and the start goes on. A version that was taken once keeps its content, whatever
 * becomes of its files.
 */
@ApplicationScoped
public class OperatorImport {
    /** The folder below the data folder. */
    public static final String FOLDER = "templates";

    private static final Logger LOG = LoggerFactory.getLogger(OperatorImport.class);
    private static final Locale LANGUAGE = Languages.ENGLISH;

    @Inject
    Clock clock;

    private volatile Outcome outcome = new Outcome(List.of(), List.of());

    /**
     * What the last start has made of the folder.
     *
     * @param versions of the operator's templates that the catalogue holds, such as {@code operator.hotel 1.0.0}
     * @param refused the first mistake of each template that was passed over, and how many there are
     */
    public record Outcome(List<String> versions, List<String> refused) {}

    public Outcome outcome() {
        return outcome;
    }

    /** @param data the data folder */
    public void run(Connection owner, Path data) throws SQLException {
        var refused = new ArrayList<String>();
        for (var folder : folders(data.resolve(FOLDER), refused)) {
            try {
                take(owner, folder);
            } catch (TemplateRefused wrong) {
                LOG.warn("The template in {} was passed over:\n{}", folder, wrong.in(LANGUAGE));
                refused.add(Message.of(
                                "template.operator.refused",
                                wrong.problems().get(0).in(LANGUAGE),
                                wrong.problems().size() - 1)
                        .in(LANGUAGE));
            } catch (IOException | RuntimeException unreadable) {
                LOG.warn("The template in {} was passed over: it cannot be read", folder, unreadable);
                refused.add(
                        Message.of("template.operator.unreadable", name(folder)).in(LANGUAGE));
            }
        }
        var versions = stored(owner).stream()
                .map(template -> template.id() + " " + template.version())
                .toList();
        outcome = new Outcome(versions, List.copyOf(refused));
    }

    private static List<Path> folders(Path place, List<String> refused) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var found = Files.list(place)) {
            return found.filter(Files::isDirectory)
                    .filter(folder -> !name(folder).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("The templates in {} were passed over: the folder cannot be read", place, unreadable);
            refused.add(Message.of("template.operator.unreadable", FOLDER).in(LANGUAGE));
            return List.of();
        }
    }

    private void take(Connection owner, Path folder) throws IOException, SQLException {
        var files = FolderFiles.of(folder);
        if (files.isEmpty()) {
            var problems = new TemplateProblems();
            problems.add(name(folder) + "/" + FileKind.TEMPLATE.place(), 1, "", "missing-file");
            throw new TemplateRefused(problems.sorted());
        }
        var stored = stored(owner);
        var known =
                stored.stream().map(template -> template.source().checksum()).collect(Collectors.toSet());
        var sources = TemplateLoader.read(files, known, TemplateOrigin.OPERATOR, id -> of(stored, id))
                .templates();
        for (var source : sources) {
            insert(owner, source);
        }
    }

    private static List<Template> of(List<Template> stored, String id) {
        return stored.stream().filter(template -> template.id().equals(id)).toList();
    }

    /** The operator's templates in the catalogue. */
    private static List<Template> stored(Connection owner) throws SQLException {
        var found = new ArrayList<Template>();
        try (var query = owner.prepareStatement(
                "select content from template_version where template_id like ? order by template_id, imported_at")) {
            query.setString(1, TemplateOrigin.OPERATOR.id("%"));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(Template.parse(rows.getString(1)));
                }
            }
        }
        return found;
    }

    /** Another node may have taken it at the same time. */
    private void insert(Connection owner, TemplateSource source) throws SQLException {
        try (var insert =
                owner.prepareStatement("insert into template_version (template_id, version, checksum, content,"
                        + " imported_at) values (?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, source.id());
            insert.setString(2, source.version());
            insert.setString(3, source.checksum());
            insert.setString(4, source.json());
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() > 0) {
                LOG.info("Imported template {} {}", source.id(), source.version());
            }
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }
}

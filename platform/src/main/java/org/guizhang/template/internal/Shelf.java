package org.guizhang.template.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles.Delivered;
import org.guizhang.template.TemplateRefused;
import org.guizhang.template.TemplateSource;
import org.guizhang.template.TradeSource;

/** Makes templates and trades of files: all of them, or none with everything that is wrong. */
public final class Shelf {
    private static final String TEMPLATES = "templates/";
    private static final String TRADES = "trades/";
    private static final List<FileKind> NEEDED = List.of(FileKind.TEMPLATE, FileKind.PARAMETERS, FileKind.POSITIONS);
    private static final List<FolderRule> RULES = List.of(
            new ChapterRule(),
            new NameRule(),
            new DoubledKeyRule(),
            new ReferenceRule(),
            new PlaceholderRule(),
            new UsedParameterRule(),
            new ParameterRule(),
            new ParameterUseRule(),
            new RecordRule(),
            new DeadlineRule(),
            new ClauseRule(),
            new ChoiceRule());

    private final SchemaCheck schema = new SchemaCheck();
    private final Problems problems = new Problems();
    private final Map<String, Template> templates = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();

    private Shelf() {}

    /**
     * Reads files by their path, {@code templates/<id>/…} and {@code trades/<id>.yaml}.
     *
     * @throws TemplateRefused if anything is wrong with any
     */
    public static Delivered read(SortedMap<String, byte[]> files) {
        return new Shelf().all(files);
    }

    private Delivered all(SortedMap<String, byte[]> files) {
        var folders = new TreeMap<String, SortedMap<String, byte[]>>();
        files.forEach((path, bytes) -> {
            var slash = path.indexOf('/', TEMPLATES.length());
            if (path.startsWith(TEMPLATES) && slash > 0) {
                folders.computeIfAbsent(path.substring(TEMPLATES.length(), slash), id -> new TreeMap<>())
                        .put(path.substring(slash + 1), bytes);
            }
        });
        var sources = new ArrayList<TemplateSource>();
        folders.forEach((id, content) -> template(id, content, sources));
        var trades = new ArrayList<TradeSource>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(TRADES)) {
                trade(path, bytes, trades);
            }
        });
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems.sorted());
        }
        return new Delivered(List.copyOf(sources), List.copyOf(trades));
    }

    private void template(String id, SortedMap<String, byte[]> content, List<TemplateSource> sources) {
        var own = new Problems();
        var read = new EnumMap<FileKind, List<YamlFile>>(FileKind.class);
        content.forEach((path, bytes) -> {
            var kind = FileKind.of(path);
            if (kind.isEmpty()) {
                own.add(id + "/" + path, 1, "", "unknown-file");
                return;
            }
            YamlReader.read(id + "/" + path, bytes, own)
                    .ifPresent(file -> read.computeIfAbsent(kind.get(), k -> new ArrayList<>())
                            .add(file));
        });
        for (var kind : NEEDED) {
            if (!content.containsKey(kind.place())) {
                own.add(id + "/" + kind.place(), 1, "", "missing-file");
            }
        }
        // References into a file that cannot be read would all be reported as broken.
        var whole = own.isEmpty();
        read.forEach((kind, list) -> list.forEach(file -> schema.check(file, kind.definition(), own)));
        var folder = new TemplateFolder(id, read);
        if (whole) {
            RULES.forEach(rule -> rule.check(folder, own));
        }
        if (own.isEmpty()) {
            var source = TemplateSource.of(folder.document());
            sources.add(source);
            templates.put(id, Template.parse(source.json()));
        } else {
            refused.add(id);
        }
        problems.addAll(own);
    }

    private void trade(String path, byte[] bytes, List<TradeSource> trades) {
        var file = YamlReader.read(path, bytes, problems);
        if (file.isEmpty()) {
            return;
        }
        schema.check(file.get(), "tradeFile", problems);
        new TradeCheck(templates, refused).check(file.get(), problems);
        if (problems.isEmpty()) {
            trades.add(TradeSource.of(file.get().root()));
        }
    }
}

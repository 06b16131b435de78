package org.guizhang.template.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles.Delivered;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.TemplateRefused;
import org.guizhang.template.TemplateReport;
import org.guizhang.template.TemplateSource;
import org.guizhang.template.TemplateVersion;
import org.guizhang.template.TradeSource;

/** Makes templates and trades of files: all of them, or none with everything that is wrong. */
public final class TemplateLoader {
    private static final String TEMPLATES = "templates/";
    private static final String TRADES = "trades/";
    private static final List<FileKind> NEEDED = List.of(FileKind.TEMPLATE, FileKind.PARAMETERS, FileKind.POSITIONS);
    static final List<FolderRule> RULES = List.of(
            new ChapterRule(),
            new NameRule(),
            new LetterRule(),
            new DoubledKeyRule(),
            new ReferenceRule(),
            new PlaceholderRule(),
            new UsedParameterRule(),
            new ParameterRule(),
            new RelationRule(),
            new ParameterUseRule(),
            new RecordRule(),
            new DeadlineStartRule(),
            new WhoRule(),
            new StepRule(),
            new CorrelationRule(),
            new WindowRule(),
            new FailureRule(),
            new RegisterRule(),
            new ThingRule(),
            new PenaltyRule(),
            new ClauseRule(),
            new AdditionRule(),
            new ChoiceRule());

    private final SchemaCheck schema = new SchemaCheck();
    private final TemplateProblems problems = new TemplateProblems();
    private final Map<String, Template> templates = new TreeMap<>();
    /** Files of the newest versions, for whoever asks for hints alone: they are large. */
    private final Map<String, TemplateFolder> newest = new TreeMap<>();

    private final List<YamlFile> presets = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    private final Set<String> known;
    private final boolean hinting;
    private final TemplateOrigin origin;
    private final Function<String, List<Template>> earlier;

    private TemplateLoader(
            Set<String> known, boolean hinting, TemplateOrigin origin, Function<String, List<Template>> earlier) {
        this.known = known;
        this.hinting = hinting;
        this.origin = origin;
        this.earlier = earlier;
    }

    /**
     * Reads files by their path, {@code templates/<id>/<version>/…} and {@code trades/<id>.yaml}.
     *
     * @throws TemplateRefused if anything is wrong with any
     */
    public static Delivered read(SortedMap<String, byte[]> files) {
        return read(files, Set.of());
    }

    /**
     * As {@link #read(SortedMap)}, without compiling the rules of templates that passed before.
     *
     * @param known checksums of templates that were read once already
     */
    public static Delivered read(SortedMap<String, byte[]> files, Set<String> known) {
        return new TemplateLoader(known, false, TemplateOrigin.DELIVERED, id -> List.of()).all(files);
    }

    /** Reads files that nobody takes in, and says what is wrong with them; if nothing is, what could be better. */
    public static TemplateReport report(SortedMap<String, byte[]> files) {
        var loader = new TemplateLoader(Set.of(), true, TemplateOrigin.DELIVERED, id -> List.of());
        try {
            var whole = loader.all(files).templates().stream()
                    .map(source -> new TemplateReport.Version(source.id(), TemplateVersion.parse(source.version())))
                    .toList();
            return new TemplateReport(whole, List.of(), HouseRules.look(loader.newest.values(), loader.presets));
        } catch (TemplateRefused refused) {
            return new TemplateReport(List.of(), refused.problems(), List.of());
        }
    }

    /**
     * Reads templates that come after others of an origin: their versions follow those that are there, which keep their
     * content. Versions that are there and given again are read again.
     *
     * @param known checksums of templates that were read once already
     * @param earlier the versions that are there, by the id in the catalogue
     * @throws TemplateRefused if anything is wrong with any
     */
    public static Delivered read(
            SortedMap<String, byte[]> files,
            Set<String> known,
            TemplateOrigin origin,
            Function<String, List<Template>> earlier) {
        return new TemplateLoader(known, false, origin, earlier).all(files);
    }

    private Delivered all(SortedMap<String, byte[]> files) {
        var folders = new TreeMap<String, SortedMap<String, SortedMap<String, byte[]>>>();
        files.forEach((path, bytes) -> {
            if (!path.startsWith(TEMPLATES)) {
                return;
            }
            var place = path.substring(TEMPLATES.length()).split("/", 3);
            if (place.length < 3) {
                problems.add(path.substring(TEMPLATES.length()), 1, "", "unknown-file");
                return;
            }
            folders.computeIfAbsent(place[0], id -> new TreeMap<>())
                    .computeIfAbsent(place[1], version -> new TreeMap<>())
                    .put(place[2], bytes);
        });
        var sources = new ArrayList<TemplateSource>();
        folders.forEach((id, versions) -> template(id, versions, sources));
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

    private void template(
            String id, SortedMap<String, SortedMap<String, byte[]>> versions, List<TemplateSource> sources) {
        var sound = new ArrayList<SuccessionCheck.Candidate>();
        versions.forEach((version, content) -> version(id, version, content).ifPresent(sound::add));
        if (sound.size() < versions.size()) {
            refused.add(id);
            return;
        }
        sound.sort(Comparator.comparing(c -> c.template().version()));
        var there = earlier.apply(origin.id(id));
        if (LaterVersions.check(sound, there, problems)) {
            new SuccessionCheck(LaterVersions.after(there, sound)).check(problems);
        }
        sound.forEach(c -> sources.add(c.template().source()));
        templates.put(id, sound.get(sound.size() - 1).template());
    }

    private Optional<SuccessionCheck.Candidate> version(String id, String version, SortedMap<String, byte[]> content) {
        var own = new TemplateProblems();
        var place = id + "/" + version + "/";
        var read = new EnumMap<FileKind, List<YamlFile>>(FileKind.class);
        content.forEach((path, bytes) -> {
            var kind = FileKind.of(path);
            if (kind.isEmpty()) {
                own.add(place + path, 1, "", "unknown-file");
                return;
            }
            YamlReader.read(place + path, bytes, own)
                    .ifPresent(file -> read.computeIfAbsent(kind.get(), k -> new ArrayList<>())
                            .add(file));
        });
        for (var kind : NEEDED) {
            if (!content.containsKey(kind.place())) {
                own.add(place + kind.place(), 1, "", "missing-file");
            }
        }
        // References into a file that cannot be read would all be reported as broken.
        var whole = own.isEmpty();
        var folder = new TemplateFolder(id, version, read);
        if (!folder.saysItsFormat()) {
            // What the other files owe cannot be told: by the wrong format nearly all of them would be wrong.
            folder.only(FileKind.TEMPLATE)
                    .ifPresent(file -> schema.check(file, SchemaCheck.NEWEST, FileKind.TEMPLATE.definition(), own));
            problems.addAll(own);
            return Optional.empty();
        }
        if (!SchemaCheck.knows(folder.format())) {
            // By another format everything would be wrong.
            folder.only(FileKind.TEMPLATE)
                    .ifPresent(file -> own.add(file, "/format", "format-unknown", folder.format(), SchemaCheck.NEWEST));
            problems.addAll(own);
            return Optional.empty();
        }
        if (folder.format() == 1) {
            folder.of(FileKind.THINGS).forEach(file -> own.add(file.path(), 1, "", "unknown-file"));
            read.remove(FileKind.THINGS);
        }
        read.forEach((kind, list) -> list.forEach(file -> schema.check(file, folder.format(), kind.definition(), own)));
        if (whole) {
            RULES.forEach(rule -> check(rule, folder, own));
        }
        var source = own.isEmpty() ? source(folder) : null;
        if (whole && (source == null || !known.contains(source.checksum()))) {
            check(new ExpressionRule(), folder, own);
        }
        problems.addAll(own);
        if (source == null || !own.isEmpty()) {
            return Optional.empty();
        }
        var template = Template.parse(source.json());
        if (hinting) {
            newest.merge(id, folder, TemplateLoader::newer);
        }
        return Optional.of(new SuccessionCheck.Candidate(
                template, folder.only(FileKind.TEMPLATE).orElseThrow()));
    }

    /** Rules read files as the schema has them: where it has refused one, what a rule stumbles over is told already. */
    private static void check(FolderRule rule, TemplateFolder folder, TemplateProblems own) {
        try {
            rule.check(folder, own);
        } catch (RuntimeException stumbled) {
            if (own.isEmpty()) {
                throw stumbled;
            }
        }
    }

    private static TemplateFolder newer(TemplateFolder one, TemplateFolder other) {
        var order = TemplateVersion.parse(one.version()).compareTo(TemplateVersion.parse(other.version()));
        return order > 0 ? one : other;
    }

    private TemplateSource source(TemplateFolder folder) {
        var document = folder.document();
        return TemplateSource.of(
                document.put("id", origin.id(document.path("id").asText())));
    }

    private void trade(String path, byte[] bytes, List<TradeSource> trades) {
        var file = YamlReader.read(path, bytes, problems);
        if (file.isEmpty()) {
            return;
        }
        if (hinting) {
            presets.add(file.get());
        }
        schema.check(file.get(), SchemaCheck.TRADES, "tradeFile", problems);
        new TradeCheck(templates, refused).check(file.get(), problems);
        if (problems.isEmpty()) {
            trades.add(TradeSource.of(file.get().root()));
        }
    }
}

package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML file into JSON and remembers lines. It takes less than YAML allows: no anchors, aliases or tags, no
 * doubled keys, one document, so that what a person reads is what is there, and no file can blow up in memory.
 */
final class YamlReader {
    static final int MAX_BYTES = 1 << 20;
    static final int MAX_DEPTH = 40;
    static final int MAX_NODES = 100_000;
    /** Characters of a key; the longest of ours has less than a quarter. */
    static final int MAX_KEY = 200;

    private static final int MAX_DOUBLED = 100;
    private static final int MAX_SHOWN = 40;

    private final String path;
    private final TemplateProblems problems;
    private final YamlEscapes escapes;
    private final Iterator<Event> events;
    private final Map<String, Integer> lines = new HashMap<>();
    private int nodes;
    private int doubled;

    private YamlReader(String path, String text, TemplateProblems problems) {
        this.path = path;
        this.problems = problems;
        this.escapes = YamlEscapes.of(text);
        var readable = escapes.replaced(text);
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Math.max(1, readable.length()))
                // All at once: with a smaller buffer the scanner copies the rest of a long line again and again.
                .setBufferSize(readable.length() + 2)
                .build();
        this.events = new Parse(settings).parseString(readable).iterator();
    }

    /** Ends the reading of a file at a place. */
    private static final class Stop extends RuntimeException {
        private final transient Object[] arguments;
        private final int line;
        private final String pointer;
        private final String rule;

        Stop(Event event, String pointer, String rule, Object... arguments) {
            super(rule, null, false, false);
            this.line = lineOf(event.getStartMark());
            this.pointer = pointer;
            this.rule = rule;
            this.arguments = arguments;
        }
    }

    /** The file, or empty with the reason among the problems. */
    static Optional<YamlFile> read(String path, byte[] bytes, TemplateProblems problems) {
        return read(path, bytes, MAX_BYTES, problems);
    }

    /** The same with another limit. */
    static Optional<YamlFile> read(String path, byte[] bytes, int max, TemplateProblems problems) {
        if (bytes.length > max) {
            problems.add(path, 1, "", "file-size", max / 1024);
            return Optional.empty();
        }
        try {
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
            return new YamlReader(path, text, problems).document();
        } catch (CharacterCodingException notUtf8) {
            problems.add(path, 1, "", "file-encoding");
        } catch (Stop stop) {
            problems.add(path, stop.line, stop.pointer, stop.rule, stop.arguments);
        } catch (MarkedYamlEngineException malformed) {
            problems.add(path, lineOf(malformed.getProblemMark()), "", "yaml", malformed.getProblem());
        } catch (YamlEngineException malformed) {
            problems.add(path, 1, "", "yaml", firstLine(malformed.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<YamlFile> document() {
        events.next();
        var start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            problems.add(path, 1, "", "file-empty");
            return Optional.empty();
        }
        var first = events.next();
        lines.put("", lineOf(first.getStartMark()));
        var root = node(first, "", 0);
        var end = (DocumentEndEvent) events.next();
        var next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw new Stop(next, "", "yaml-documents");
        }
        var braces = first instanceof CollectionStartEvent collection && collection.isFlow();
        return Optional.of(new YamlFile(path, root, Map.copyOf(lines), end.isExplicit() || braces));
    }

    private JsonNode node(Event event, String pointer, int depth) {
        plain(event, pointer);
        if (depth > MAX_DEPTH) {
            throw new Stop(event, pointer, "yaml-depth", MAX_DEPTH);
        }
        if (++nodes > MAX_NODES) {
            throw new Stop(event, pointer, "yaml-nodes", MAX_NODES);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(pointer, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return sequence(pointer, depth);
        }
        var scalar = escapes.restored((ScalarEvent) event);
        return Scalars.read(scalar)
                .orElseThrow(() -> new Stop(event, pointer, "yaml-number", start(scalar.getValue())));
    }

    private JsonNode mapping(String pointer, int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        var seen = new HashSet<String>();
        for (var key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            plain(key, pointer);
            if (!(key instanceof ScalarEvent written)) {
                throw new Stop(key, pointer, "yaml-key");
            }
            var name = escapes.restored(written);
            if (name.getValue().length() > MAX_KEY) {
                throw new Stop(key, pointer, "yaml-key-length", MAX_KEY);
            }
            var at = pointer + "/" + escape(name.getValue());
            if (!seen.add(name.getValue())) {
                doubled(name, at);
            }
            lines.putIfAbsent(at, lineOf(key.getStartMark()));
            object.set(name.getValue(), node(events.next(), at, depth + 1));
        }
        return object;
    }

    private void doubled(ScalarEvent name, String at) {
        if (++doubled > MAX_DOUBLED) {
            throw new Stop(name, at, "yaml-doubled", name.getValue(), line(at));
        }
        problems.add(path, lineOf(name.getStartMark()), at, "yaml-doubled", name.getValue(), line(at));
    }

    private JsonNode sequence(String pointer, int depth) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            var at = pointer + "/" + list.size();
            lines.putIfAbsent(at, lineOf(event.getStartMark()));
            list.add(node(event, at, depth + 1));
        }
        return list;
    }

    private static void plain(Event event, String pointer) {
        var tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.<String>empty();
        var anchored = event instanceof NodeEvent named && named.getAnchor().isPresent();
        if (event instanceof AliasEvent || anchored || tag.isPresent()) {
            throw new Stop(event, pointer, "yaml-anchor");
        }
    }

    private int line(String pointer) {
        return lines.getOrDefault(pointer, 1);
    }

    private static int lineOf(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(1);
    }

    /** Enough of a value to know it again. */
    private static String start(String value) {
        return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…";
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}

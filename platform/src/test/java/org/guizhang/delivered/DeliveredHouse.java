package org.guizhang.delivered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.guizhang.audit.AuditTrail;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.internal.OccurrencesObserver;
import org.guizhang.followup.internal.HappeningObserver;
import org.guizhang.followup.internal.RecordObserver;
import org.guizhang.form.Field;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Digests;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.ZippedFiles;
import org.guizhang.template.artefact.Artefacts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.thing.Thing;
import org.guizhang.thing.Things;
import org.guizhang.work.Worker;
import org.guizhang.work.internal.WiredTasks;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** A business with the newest version of a delivered template in force, two sites, and two people in each position at both. */
final class DeliveredHouse {
    /** Tuesday, 1 December, noon in China. */
    static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");

    private static final Path TEMPLATES = Path.of("../tenant-templates/src/main/resources/guizhang/templates");
    private static final String NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "敏静强军勇杰娟涛明超";

    final Wired wired;
    final String template;
    final Caller owner;
    final UUID module;
    final List<UUID> sites = new ArrayList<>();
    final Artefacts artefacts;
    final JsonNode document;
    /** By the key of their position. */
    final Map<String, List<Caller>> people = new LinkedHashMap<>();

    private final Map<String, UUID> positions = new HashMap<>();
    private final Map<String, UUID> things = new HashMap<>();
    private final Map<String, String> pictures = new HashMap<>();
    private int named;

    DeliveredHouse(String template) throws Exception {
        this.template = "own." + template;
        wired = new Wired(
                NOON,
                AuditTrail.class,
                Workforce.class,
                OccurrencesObserver.class,
                HappeningObserver.class,
                RecordObserver.class);
        owner = wired.business("tea-house");
        module = as(owner, () -> {
            wired.get(OwnTemplates.class)
                    .upload(ZippedFiles.of(newest(template)).bytes());
            return wired.get(Activations.class).activate(this.template).id();
        });
        for (var name : List.of("东门店", "西门店")) {
            sites.add(as(
                            owner,
                            () -> wired.get(Sites.class).add(new Site.Entry(new EnteredName(name, name), null, null)))
                    .id());
        }
        as(
                owner,
                () -> wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication("首次发布", true, null),
                                wired.get(Modules.class).get(module).revision()));
        document = as(
                owner,
                () -> wired.get(EditionRegister.class)
                        .inForce(module)
                        .orElseThrow()
                        .content()
                        .document());
        artefacts = Artefacts.of(document);
        var all = as(owner, () -> wired.get(Positions.class).list());
        for (var position : document.path("positions")) {
            var key = position.path("key").asText();
            var id = id(all, key);
            positions.put(key, id);
            if (!position.path("external").asBoolean()) {
                people.put(key, List.of(holder(id), holder(id)));
            }
        }
    }

    /** The templates that are delivered. */
    static List<String> templates() {
        return folders(TEMPLATES);
    }

    private static Path newest(String template) {
        var versions = folders(TEMPLATES.resolve(template));
        return TEMPLATES
                .resolve(template)
                .resolve(versions.stream()
                        .max(Comparator.comparing(DeliveredHouse::numbers, Arrays::compare))
                        .orElseThrow());
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static List<String> folders(Path in) {
        try (var list = Files.list(in)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static UUID id(List<Position> all, String key) {
        return all.stream()
                .filter(one ->
                        one.sources().stream().anyMatch(source -> source.key().equals(key)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Caller holder(UUID position) {
        var name =
                NAMES.substring(named % 20, named % 20 + 1) + GIVEN.charAt(named / 20 % 10) + GIVEN.charAt(named % 10);
        named++;
        var who = wired.colleague(owner, name, Role.STAFF);
        sites.forEach(site -> as(
                owner,
                () -> wired.get(Holdings.class).assign(new Holding.Entry(who.personId(), position, site, null, null))));
        return who;
    }

    <T> T as(Caller who, Supplier<T> work) {
        return wired.in(who, work);
    }

    void work(Class<? extends Worker> worker) {
        WiredTasks.run(wired, owner, wired.get(worker));
    }

    /** The first holder of a position, or another one: {@code cashier/2}. */
    Caller person(String said) {
        var parts = said.split("/");
        var holders = people.get(parts[0]);
        if (holders == null) {
            throw new IllegalArgumentException("Nobody is " + said + " in " + template);
        }
        return holders.get(parts.length == 1 ? 0 : Integer.parseInt(parts[1]) - 1);
    }

    UUID position(String key) {
        return positions.get(key);
    }

    /** Something of the register of things, entered when it is asked for first. */
    UUID thing(String kind, String name, UUID site) {
        var type = artefacts.things().get(kind);
        var at = type.acrossSites() ? null : site;
        var key = kind + "/" + name + "/" + at;
        if (!things.containsKey(key)) {
            var fields = new LinkedHashMap<String, JsonNode>();
            type.form().fields().stream()
                    .filter(field -> !field.basics().computed() && !isFile(field))
                    .forEach(field -> fields.put(field.key(), known(field, site)));
            var entry = new Thing.Entry(template + "/" + kind, at, null, name, fields);
            things.put(key, as(owner, () -> wired.get(Things.class).add(entry).id()));
        }
        return things.get(key);
    }

    /** Files of things are sent to them one by one. */
    private static boolean isFile(Field field) {
        return List.of("photo", "attachment", "signature")
                .contains(field.basics().type());
    }

    /** What is on file of a thing. */
    private JsonNode known(Field field, UUID site) {
        var nodes = JsonNodeFactory.instance;
        if (field instanceof Field.Choice choice) {
            var first = nodes.textNode(choice.options().keySet().iterator().next());
            return choice.several() ? nodes.arrayNode().add(first) : first;
        }
        if (field instanceof Field.Amount amount) {
            return nodes.numberNode(
                    amount.min() == null || amount.min().signum() <= 0
                            ? 1
                            : amount.min().intValue());
        }
        if (field instanceof Field.YesNo) {
            return nodes.booleanNode(true);
        }
        if (field instanceof Field.Link link) {
            var id = nodes.textNode(
                    switch (field.basics().type()) {
                        case "person", "people" ->
                            people.values().iterator().next().get(0).personId().toString();
                        case "position" -> positions.values().iterator().next().toString();
                        case "site" -> site.toString();
                        case "thing", "things" -> thing(link.to(), "甲", site).toString();
                        default -> throw new IllegalArgumentException(field.key());
                    });
            return link.several() ? nodes.arrayNode().add(id) : id;
        }
        return nodes.textNode(
                switch (field.basics().type()) {
                    case "date" -> "2028-12-31";
                    case "month" -> "2028-12";
                    case "date-time" -> "2028-12-31T12:00";
                    case "time" -> "09:00";
                    case "duration" -> "PT1H";
                    case "phone" -> "13800138000";
                    case "plate" -> "京A12345";
                    case "identity-number" -> "11010519491231002X";
                    default -> "在册";
                });
    }

    /** The digest of a picture that was sent. */
    String picture(String name) {
        return pictures.computeIfAbsent(name, asked -> {
            var image = new BufferedImage(2, 1 + pictures.size(), BufferedImage.TYPE_INT_RGB);
            var out = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            var digest = Digests.sha256(out.toByteArray());
            people.values().stream()
                    .flatMap(List::stream)
                    .limit(1)
                    .forEach(who -> as(who, () -> wired.get(Blobs.class).put(digest, null, out.toByteArray())));
            return digest;
        });
    }

    @Nullable
    Caller of(UUID person) {
        return people.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.personId().equals(person))
                .findFirst()
                .orElse(null);
    }
}

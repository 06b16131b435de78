package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Messages;

/**
 * An artefact of a draft.
 *
 * @param kind such as {@code checklists}
 * @param now as it stands in the draft, placeholders open
 * @param base as the template has it; missing for an own one
 */
record DraftArtefact(String kind, String key, JsonNode now, JsonNode base) {

    /** All artefacts of a kind, those that are switched off, too. */
    static List<DraftArtefact> of(AmendmentEditor editor, String kind) {
        var now = editor.amended().template().source().document().path(kind);
        var base = editor.template().source().document().path(kind);
        return java.util.stream.StreamSupport.stream(now.spliterator(), false)
                .map(node -> new DraftArtefact(
                        kind, key(node), node, child(base, key(node)).orElse(MissingNode.getInstance())))
                .toList();
    }

    String target() {
        return kind + "/" + key;
    }

    /** What people call it, values in place. */
    String name(TextPreview preview) {
        return words(preview, now.has("title") ? now.path("title") : now.path("what"));
    }

    boolean isOff(AmendmentEditor editor) {
        return kind.equals("penalties")
                ? !enabled(editor)
                : editor.of(target(), Change.Switch.class)
                        .filter(a -> !((Change.Switch) a.change()).on())
                        .isPresent();
    }

    /** Whether a penalty scheme is on, after the parameter it may hang on. */
    private boolean enabled(AmendmentEditor editor) {
        return editor.resolved().content().penalties().stream()
                .anyMatch(p -> p.key().equals(key) && p.enabled());
    }

    /** A text as readers would see it. */
    static String words(TextPreview preview, JsonNode text) {
        var both = new Text(text.path("zh").asText(), text.path("en").asText());
        return preview.of(said(both), Messages.locale()).stream()
                .map(segment -> segment.words())
                .collect(Collectors.joining());
    }

    static String key(JsonNode node) {
        return node.has("key")
                ? node.path("key").asText()
                : node.path("occurrence").asText();
    }

    static Optional<JsonNode> child(JsonNode list, String key) {
        for (var node : list) {
            if (key(node).equals(key)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}

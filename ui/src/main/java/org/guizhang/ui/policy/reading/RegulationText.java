package org.guizhang.ui.policy.reading;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/**
 * The chapters and clauses of a document, set for reading. A chapter is there when it was reached: by a link, by scrolling
 * near it, by its button; all of them before the text is looked through or printed ({@code theme/reading.js}).
 */
public class RegulationText extends Div {
    private static final String KEYS = "event.detail";
    private static final String ALL = "*";

    private final DocumentPlace place;
    private final Supplier<Optional<Resolved.Content>> again;
    private final Map<String, ChapterBlock> missing = new LinkedHashMap<>();
    private final Set<String> chapters;
    private @Nullable Runnable whole;

    /** The whole text. */
    public RegulationText(Resolved.Content content, DocumentPlace place) {
        this(content, place, Optional::empty);
        fill(content, chapters);
    }

    /** @param again gives the same document once more, or nothing where it is not to be had any longer */
    RegulationText(Resolved.Content content, DocumentPlace place, Supplier<Optional<Resolved.Content>> again) {
        this.place = place;
        this.again = again;
        addClassName("gz-text");
        for (var chapter : content.chapters()) {
            var block = new ChapterBlock(chapter, place);
            missing.put(chapter.key(), block);
            add(block);
        }
        chapters = Set.copyOf(missing.keySet());
        getElement()
                .addEventListener(
                        "gz-reach", reached -> reach(reached.getEventData().getString(KEYS)))
                .addEventData(KEYS);
        sayWhenCopied(this);
    }

    /** Says which clause was copied out of a text. */
    static void sayWhenCopied(Div text) {
        text.getElement()
                .addEventListener(
                        "gz-copied", copied -> Toast.show(copied.getEventData().getString(KEYS)))
                .addEventData(KEYS);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (!isWhole()) {
            getElement().executeJs("window.guizhang.reading.watch(this)");
        }
    }

    boolean isWhole() {
        return missing.isEmpty();
    }

    /** What is to be done once all of it is there. */
    void onWhole(Runnable then) {
        whole = then;
    }

    void reachAll() {
        reach(ALL);
    }

    /** @param keys of chapters, with blanks between them */
    private void reach(String keys) {
        var wanted = keys.equals(ALL) ? chapters : new HashSet<>(List.of(keys.split(" ", -1)));
        if (missing.keySet().stream().anyMatch(wanted::contains)) {
            again.get().ifPresent(content -> fill(content, wanted));
        }
    }

    void fill(Resolved.Content content, Collection<String> wanted) {
        var names = new DocumentNames(content);
        for (var chapter : content.chapters()) {
            var block = wanted.contains(chapter.key()) ? missing.remove(chapter.key()) : null;
            if (block != null) {
                block.fill(ClauseText.of(chapter, names, place));
            }
        }
        var then = whole;
        if (isWhole() && then != null) {
            whole = null;
            then.run();
        }
    }
}

package org.guizhang.ui.policy.transcribe;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import org.guizhang.policy.resolve.Resolved;

/** Before which chapter of a regulation others come: the value is its key, nothing stands for the end. */
final class ChapterPlace extends Select<String> {
    ChapterPlace(List<Resolved.Chapter> chapters) {
        var titles = new LinkedHashMap<String, String>();
        chapters.forEach(chapter -> titles.put(chapter.key(), said(chapter.title())));
        setLabel(t("transcribe.place"));
        setItems(titles.keySet());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(t("transcribe.place.end"));
        setItemLabelGenerator(key ->
                key == null ? t("transcribe.place.end") : t("transcribe.place.before", titles.getOrDefault(key, key)));
    }
}

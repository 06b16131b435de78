package org.guizhang.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something long under a heading; what is inside is made when it is opened first, so that much of it costs little. */
public class Fold extends NativeDetails {
    private @Nullable Supplier<List<? extends Component>> inside;

    public Fold(String title, Supplier<List<? extends Component>> inside) {
        this.inside = inside;
        setSummaryText(title);
        addClassName("gz-details");
        addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                fill();
            }
        });
    }

    public void open() {
        fill();
        setOpen(true);
    }

    private void fill() {
        var made = inside;
        if (made != null) {
            inside = null;
            var content = new Div();
            content.addClassName("gz-fold-content");
            made.get().forEach(content::add);
            setContent(content);
        }
    }
}

package org.guizhang.ui.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;

/** A signature as it was drawn; nothing where it was confirmed instead. */
public class DrawnSignature extends Div {
    public DrawnSignature(JsonNode drawn, String of) {
        addClassName("gz-signature");
        var strokes = drawn.path("strokes");
        setVisible(!strokes.isEmpty());
        if (!strokes.isEmpty()) {
            var html = new Html();
            html.open(
                    "svg",
                    "viewBox",
                    "0 0 " + drawn.path("width").asInt(1) + " "
                            + drawn.path("height").asInt(1),
                    "role",
                    "img",
                    "aria-label",
                    of);
            strokes.forEach(stroke -> html.with("", "path", "d", path(stroke)));
            html.close();
            getElement().setProperty("innerHTML", html.toString());
        }
    }

    private static String path(JsonNode stroke) {
        var path = new StringBuilder();
        for (int i = 0; i + 1 < stroke.size(); i += 2) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(stroke.get(i).asInt())
                    .append(' ')
                    .append(stroke.get(i + 1).asInt());
        }
        // A dot is a stroke, too.
        return stroke.size() == 2 ? path + "l0.1 0" : path.toString();
    }
}

package org.guizhang.ui.legal;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalVersion;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Links;

/** Names of the documents, and sentences with links to them. */
final class LegalWords {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private LegalWords() {}

    static String name(LegalDocument document) {
        return t("legal." + document.key());
    }

    static String address(LegalDocument document) {
        return document == LegalDocument.TERMS ? Addresses.TERMS : Addresses.PRIVACY;
    }

    /** A link to what is in force; beside a form it opens in a tab of its own, so that nothing typed is left behind. */
    static Anchor link(LegalDocument document) {
        var link = Links.to(address(document), name(document));
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    /** The sentence of a key, in whose holes stand the links to these documents. */
    static Span sentence(String key, List<LegalVersion> versions) {
        var sentence = new Span();
        var words = t(key);
        var hole = HOLE.matcher(words);
        var at = 0;
        while (hole.find()) {
            var document = versions.get(Integer.parseInt(hole.group(1))).document();
            sentence.add(new Span(words.substring(at, hole.start())), link(document));
            at = hole.end();
        }
        sentence.add(new Span(words.substring(at)));
        return sentence;
    }
}

package org.guizhang.outside;

import org.guizhang.shared.QrDrawing;

/**
 * A link as it is shown this once.
 *
 * @param address whole, with its secret behind {@code #}
 * @param code the same to scan
 */
public record MadeLink(OutsideLink link, String address, QrDrawing code) {
    public static MadeLink of(OutsideLink.Issued issued, String site) {
        var address = issued.address(site);
        return new MadeLink(issued.link(), address, QrDrawing.of(address));
    }
}

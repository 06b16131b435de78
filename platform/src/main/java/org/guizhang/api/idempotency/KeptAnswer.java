package org.guizhang.api.idempotency;

import java.util.List;
import java.util.Map;

/**
 * The first answer to a request.
 *
 * @param request SHA-256 of what was asked, and where; {@link BufferedRequest#digest}
 * @param headers those the resource gave, by name
 */
record KeptAnswer(String request, int status, Map<String, List<String>> headers, byte[] body) {}

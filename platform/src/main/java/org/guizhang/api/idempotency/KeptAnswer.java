package org.guizhang.api.idempotency;

import java.util.List;
import java.util.Map;

/**
 * The first answer to a request.
 *
 * @param request digest of what was asked, and where
 * @param headers those the resource gave, by name
 * @param sealed whether the body is encrypted, for it holds a secret
 */
record KeptAnswer(String request, int status, Map<String, List<String>> headers, byte[] body, boolean sealed) {}

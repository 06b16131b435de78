package org.guizhang.blob.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.blob.Blob;
import org.guizhang.blob.Blobs;
import org.jspecify.annotations.Nullable;

/** Pictures, by the digest of what was sent. */
@Path("blobs/{sha256}")
@RequestScoped
@Tag(name = "Pictures")
@SecurityRequirement(name = "token")
public class BlobsResource {
    private static final String JPEG = "image/jpeg";

    @Inject
    Blobs blobs;

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Send a picture",
            description =
                    "JPEG or PNG of at most 8 MiB and 50 million pixels, before whatever it belongs to is handed in."
                            + " It is named by the SHA-256 of the bytes sent, so sending it again changes nothing. What is kept is"
                            + " painted anew: upright, at most 2048 pixels a side, without what cameras add. One that belongs to"
                            + " nothing for seven days is deleted.")
    @APIResponse(responseCode = "200", description = "It was kept before.")
    @APIResponse(responseCode = "201", description = "It is kept.")
    @APIResponse(responseCode = "400", description = "No such picture, or the digest is of something else.")
    @APIResponse(responseCode = "409", description = "The business keeps as many pictures as it may.")
    @APIResponse(responseCode = "413", description = "More than 8 MiB.")
    @APIResponseSchema(Blob.class)
    public Response put(
            @PathParam("sha256") String sha256,
            @HeaderParam("X-Original-Digest")
                    @Parameter(
                            description = "SHA-256 of the picture as it was taken, where it was made smaller before.")
                    @Nullable
                    String original,
            byte[] picture) {
        var taken = blobs.put(sha256, original, picture);
        return (taken.before() ? Response.ok() : Response.created(URI.create("blobs/" + sha256)))
                .entity(taken.blob())
                .build();
    }

    @GET
    @Produces(JPEG)
    @Operation(
            summary = "Look at a picture",
            description = "For whoever took it, and whoever may see something it belongs to.")
    @APIResponse(responseCode = "200", description = "The picture as it is kept.")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see.")
    public Response show(@PathParam("sha256") String sha256) {
        return Response.ok(blobs.show(sha256).jpeg())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo.jpg\"")
                .build();
    }
}

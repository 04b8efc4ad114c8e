using System.Text.Json.Nodes;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Blobs that are true to the head and say the wrong thing of themselves.</summary>
internal static partial class ReleaseVectors
{
    private static IEnumerable<JsonObject> Shapes()
    {
        yield return Case("a blob that names another collection", Edited("steps", "\"collection\":\"steps\"", "\"collection\":\"messages\""), "wrong-collection");
        yield return Case("a blob that names another locale", Edited("steps", "\"locale\":\"en-GB\"", "\"locale\":\"cy\""), "wrong-collection");
        yield return Case("a blob with another number of items", Edited("steps", "\"items\":[", "\"items\":[{},"), "wrong-collection");
        yield return Case("a collection of a newer server with another number of items", Release().WithCollection("zebras", null, Zebras, 2), "wrong-collection");
        yield return Case("a collection of a newer server that names another", Release().WithCollection("zebroids", null, Zebras, 1), "wrong-collection");
        yield return Case("a blob that is an array", Release().WithCollection("zebras", null, "[]", 0), "invalid-content");
        yield return Case("a blob without a locale member", Release().WithCollection("zebras", null, """{"collection":"zebras","items":[]}""", 0), "invalid-content");
        yield return Case("a blob whose items are an object", Release().WithCollection("zebras", null, """{"collection":"zebras","locale":null,"items":{}}""", 0), "invalid-content");
        yield return Case("no steps", Release().WithPayload(p => p[..p.LastIndexOf(",{", StringComparison.Ordinal)] + "]}"), "invalid-content");
        yield return Case("no countries", Release().WithPayload(p => Replaced(p, p[(p.IndexOf('[', StringComparison.Ordinal) + 1)..(p.IndexOf("},{", StringComparison.Ordinal) + 2)], "")), "invalid-content");
        yield return Case("countries in a locale", Edited("countries", "\"locale\":null", "\"locale\":\"cy\"").WithPayload(p => Replaced(p, "\"countries\",\"locale\":null", "\"countries\",\"locale\":\"cy\"")), "invalid-content");
        yield return Case("steps without a locale", Edited("steps", "\"locale\":\"en-GB\"", "\"locale\":null").WithPayload(p => Replaced(p, "\"steps\",\"locale\":\"en-GB\"", "\"steps\",\"locale\":null")), "invalid-content");
        yield return Case("steps in another locale alone", Edited("steps", "\"locale\":\"en-GB\"", "\"locale\":\"cy\"").WithPayload(p => Replaced(p, "\"steps\",\"locale\":\"en-GB\"", "\"steps\",\"locale\":\"cy\"")), "invalid-content");
        yield return Case("ids out of order", Edited("messages", "any-1", "any-3"), "invalid-content");
        yield return Case("an id twice", Edited("messages", "any-2", "any-1"), "invalid-content");
        yield return Case("an id with a space", Edited("steps", "\"id\":\"wave\"", "\"id\":\"a wave\""), "invalid-content");
        yield return Case("a text that is null", Edited("steps", "\"Watch the wave\"", "null"), "invalid-content");
        yield return Case("a text that is a number", Edited("steps", "\"Watch the wave\"", "7"), "invalid-content");
        yield return Case("a title missing", Edited("steps", "\"title\":", "\"titel\":"), "invalid-content");
        yield return Case("a title by inheritance", Edited("steps", "\"title\":", "\"__proto__\":"), "invalid-content");
        yield return Case("a step that is null", Edited("steps", "\"Sit down on a chair.\"", "null"), "invalid-content");
        yield return Case("an item that is null", Edited("messages", "\"items\":[", "\"items\":[null,").WithPayload(p => Replaced(p, "\"count\":2},{\"name\":\"resources", "\"count\":3},{\"name\":\"resources")), "invalid-content");
        yield return Case("a word nobody knows", Edited("steps", "urge-surfing", "wave-riding"), "invalid-content");
        yield return Case("a word in capitals", Edited("steps", "\"concern\":\"any\"", "\"concern\":\"Any\""), "invalid-content");
        yield return Case("an entry that is not live", Edited("steps", "\"status\":\"live\"", "\"status\":\"suspended\""), "invalid-content");
    }
}

using System.Text.Json.Serialization;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.TermLists;

namespace StopItNow.Companion.Catalogue.Json;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Blob<Evidence>))]
[JsonSerializable(typeof(Blob<Country>))]
[JsonSerializable(typeof(Blob<CountryNote>))]
[JsonSerializable(typeof(Blob<Message>))]
[JsonSerializable(typeof(Blob<SelfHelpStep>))]
[JsonSerializable(typeof(Blob<HelpResource>))]
[JsonSerializable(typeof(Blob<TermList>))]
[JsonSerializable(typeof(OpeningHours))]
[JsonSerializable(typeof(Translation))]
internal sealed partial class CatalogueJsonContext : JsonSerializerContext;

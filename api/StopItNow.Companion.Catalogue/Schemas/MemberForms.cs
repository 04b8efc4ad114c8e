using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Checks.Rules;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Parsing;

namespace StopItNow.Companion.Catalogue.Schemas;

/// <summary>Patterns and limits of members, taken from the checks that hold them.</summary>
internal static class MemberForms
{
    private static readonly string SourceDate = string.Concat(
        "^(", string.Join('|', Dates.SourceForms.Select(form => string.Concat(form.Select(c => char.IsLetter(c) ? "[0-9]" : $"{c}")))), ")$");

    /// <summary>Adds what the checks ask of a member, named as <c>Message.id</c>.</summary>
    public static void Apply(string member, JsonObject schema)
    {
        switch (member)
        {
            case "Message.id" or "SelfHelpStep.id" or "HelpResource.id" or "Evidence.id":
                Pattern(schema, IdForm.IdPattern, IdForm.LongestId);
                break;
            case "Country.code" or "HelpResource.country":
                Pattern(schema, IdForm.CountryPattern);
                break;
            case "Message.evidence" or "SelfHelpStep.evidence":
                Items(schema, least: 1);
                Pattern(schema["items"]!.AsObject(), IdForm.IdPattern, IdForm.LongestId);
                break;
            case "Message.audience":
                schema["enum"] = MemberSchemas.Closed(ThemesFitConcern.Audiences.Select(Word.Of))["enum"]!.DeepClone();
                break;
            case "SelfHelpStep.steps":
                Items(schema, TextLength.FewestSteps, TextLength.MostSteps);
                Text(schema["items"]!.AsObject());
                break;
            case "HelpResource.audience" or "HelpResource.concerns":
                Items(schema, least: 1, unique: true);
                break;
            case "HelpResource.hosts":
                Items(schema, least: 1, unique: true);
                Pattern(schema["items"]!.AsObject(), SafeAddress.HostPattern, SafeAddress.LongestHost);
                break;
            case "HelpResource.languages":
                Items(schema, least: 1, unique: true);
                Pattern(schema["items"]!.AsObject(), IdForm.LocalePattern);
                break;
            case "HelpResource.url" or "HelpResource.chat":
                Pattern(schema, SafeAddress.AddressPattern);
                break;
            case "HelpResource.email":
                Pattern(schema, EmailForm.Pattern, EmailForm.Longest);
                break;
            case "PhoneNumber.number" or "EmergencyNumber.number":
                Pattern(schema, PhoneNumberForm.NumberPattern);
                break;
            case "PhoneNumber.display":
                Pattern(schema, PhoneNumberForm.DisplayPattern);
                break;
            case "Source.date":
                schema["pattern"] = SourceDate;
                break;
            default:
                Text(schema);
                break;
        }
    }

    /// <summary>The same pattern where <c>\z</c> is not known (ECMA-262, which JSON Schema asks for).</summary>
    public static string Ecma(string pattern) => pattern.Replace("\\z", "$", StringComparison.Ordinal);

    private static void Pattern(JsonObject schema, string pattern, int? longest = null)
    {
        schema["pattern"] = Ecma(pattern);
        if (longest is not null)
        {
            schema["maxLength"] = longest;
        }
    }

    private static void Items(JsonObject schema, int least, int? most = null, bool unique = false)
    {
        schema["minItems"] = least;
        if (most is not null)
        {
            schema["maxItems"] = most;
        }

        if (unique)
        {
            schema["uniqueItems"] = true;
        }
    }

    private static void Text(JsonObject schema)
    {
        if (schema["type"] is { } type && !schema.ContainsKey("format") && type.ToJsonString().Contains("\"string\"", StringComparison.Ordinal))
        {
            schema["minLength"] = 1;
            schema["maxLength"] = YamlReader.LongestText;
        }
    }
}

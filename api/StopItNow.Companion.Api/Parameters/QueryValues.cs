using StopItNow.Companion.Api.Problems;

namespace StopItNow.Companion.Api.Parameters;

/// <summary>The parameters of one request, read and found right. Only <see cref="Read"/> makes one.</summary>
internal sealed class QueryValues
{
    private const int LongestNameRepeated = 64;
    private readonly Dictionary<QueryParameter, object> _values = [];

    private QueryValues()
    {
    }

    /// <summary>Reads every parameter, or says what is wrong with each.</summary>
    public static (QueryValues Values, IReadOnlyList<FieldError> Errors) Read(IQueryCollection query, IReadOnlyList<QueryParameter> parameters)
    {
        QueryValues values = new();
        List<FieldError> errors = [];
        foreach (var (name, texts) in query)
        {
            // The collection ignores case; names here do not.
            if (parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
                errors.Add(Unknown(name, parameters));
            else if (texts.Count != 1)
                errors.Add(new(parameter.Name, "it is written more than once", "write it once"));
            else if (string.IsNullOrEmpty(texts[0]) || parameter.Read(texts[0]!) is not { } value)
                errors.Add(new(parameter.Name, "its value cannot be used", $"use {parameter.Expected}"));
            else
                values._values[parameter] = value;
        }

        return (values, errors);
    }

    /// <summary>The value of a parameter, or null when the request does not have it.</summary>
    public T? Get<T>(QueryParameter<T> parameter) where T : class => _values.GetValueOrDefault(parameter) as T;

    /// <summary>The value of a closed list, or null when the request does not have it.</summary>
    public T? Get<T>(QueryParameter<Choice<T>> parameter) where T : struct, Enum => (_values.GetValueOrDefault(parameter) as Choice<T>)?.Value;

    private static FieldError Unknown(string name, IReadOnlyList<QueryParameter> parameters) => new(
        name.Length <= LongestNameRepeated ? name : name[..LongestNameRepeated],
        "there is no such parameter here",
        parameters.Count == 0 ? "leave it out: this address takes none" : $"use {string.Join(", ", parameters.Select(parameter => parameter.Name))}");
}

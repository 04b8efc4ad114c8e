using System.Globalization;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Tests.Vectors;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Mutants;

/// <summary>
/// Writes cases nobody thought of to <c>.artifacts/mutants/</c>, in the shape of the vectors and with this implementation's verdict, for the extension's tests to
/// judge as well. <c>MUTANTS</c> says how many (1,000), <c>MUTANT_SEED</c> which.
/// </summary>
public sealed class MutantTests
{
    [Fact]
    public void Every_mutant_is_accepted_or_refused_for_one_reason_and_none_ends_in_a_fault()
    {
        int count = Number("MUTANTS", 1000);
        int seed = Number("MUTANT_SEED", 20261122);
        MutantWriter writer = new(seed);
        Dictionary<string, int> verdicts = new(StringComparer.Ordinal);

        Write("strict-json.json", writer.StrictJson(count / 4), verdicts);
        Write("roots.json", writer.OfRoots(count / 4), verdicts);
        Write("releases.json", writer.Releases(count / 10), verdicts);
        Write("heads.json", writer.Heads(count - (count / 4 * 2) - (count / 10)), verdicts);

        Console.WriteLine($"mutants: {verdicts.Values.Sum()}, seed {seed}: {string.Join(", ", verdicts.OrderByDescending(v => v.Value).Select(v => $"{v.Key} {v.Value}"))}");
        Assert.Equal(count, verdicts.Values.Sum());

        // A generator that only ever breaks the JSON would show nothing.
        Assert.True(verdicts.Count >= 12 && verdicts["accepted"] >= count / 40, "the mutants are too much alike");
    }

    private static void Write(string file, IEnumerable<JsonObject> mutants, Dictionary<string, int> verdicts)
        => VectorFile.Write(Path.Combine(Repository.Root, ".artifacts", "mutants"), file, mutants.Select(mutant =>
        {
            string verdict = mutant["expect"]!.GetValue<string>();
            verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
            return mutant;
        }));

    private static int Number(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : otherwise;
}

using System.CommandLine;
using System.Text;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Schemas;
using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>schema</c>: what an editor's program completes and underlines by. They stand beside the content; a test tells when they are old.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        Option<string> output = new("--out")
        {
            Description = "Folder for one *.schema.json for each kind of file (api/content/schema); made when missing",
            HelpName = "folder",
            Required = true,
        };
        Command command = new("schema", "Write the JSON Schemas of the content files, for the program an editor writes with.") { output };
        command.SetAction(parsed => Sentence.Guard(() => Write(new DiskFiles(), parsed.GetRequiredValue(output))));
        return command;
    }

    private static int Write(DiskFiles files, string folder)
    {
        files.MakeFolder(folder);
        IReadOnlyList<ContentFile> schemas = ContentSchemas.All();
        int changed = schemas.Count(schema => files.WriteWhole(Path.Combine(folder, schema.Path), Encoding.UTF8.GetBytes(schema.Text)));
        Console.WriteLine($"{schemas.Count} schemas in {folder}, {changed} changed.");
        return ExitCodes.Done;
    }
}

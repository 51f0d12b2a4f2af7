using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace App.Storage;

/// <summary>What the data must look like for this build: it makes the migrations up to a number, and builds from another number up work on what they lead to.</summary>
/// <param name="Number">The newest migration.</param>
/// <param name="Oldest">The lowest number of a build that works on its data.</param>
internal sealed record Schema(int Number, int Oldest)
{
    private const string File = "schema.json";

    /// <summary>Reads what lies beside the service's assembly.</summary>
    public static Schema Own(string folder) =>
        JsonSerializer.Deserialize(System.IO.File.ReadAllText(Path.Combine(folder, File)), AppJson.Default.Schema)!;

    /// <summary>Reads what a database's data are like; 0 from 0 for an empty one.</summary>
    public static Schema Of(SqliteConnection connection)
    {
        var number = (int)Database.Number(connection, "PRAGMA user_version");
        return new Schema(number, number == 0 ? 0 : (int)Database.Number(connection, "SELECT oldest FROM schema_state"));
    }

    /// <summary>Says why a build of this schema cannot work on data; null when it can.</summary>
    public string? FindProblem(Schema data) =>
        data.Number < Number ? $"the data have schema {data.Number}, and this build needs {Number}: run 'dotnet App.dll data migrate'"
        : data.Oldest > Number ? $"the data have schema {data.Number}, for builds of schema {data.Oldest} and up, and this one is of schema {Number}"
        : null;
}

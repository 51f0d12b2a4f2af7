using System.Runtime.CompilerServices;

namespace EngineTests.Running;

/// <summary>Compares a text with a file of the repository. <c>UPDATE_GOLDEN=1</c> writes the file instead, to be looked at before it is committed.</summary>
internal static class Golden
{
    public static void Verify(string file, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Join(Path.GetDirectoryName(Path.GetDirectoryName(caller)), "Golden", file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual + "\n");
        Assert.Equal(File.ReadAllText(Path.Join(AppContext.BaseDirectory, "Golden", file)).ReplaceLineEndings("\n"), actual + "\n");
    }
}

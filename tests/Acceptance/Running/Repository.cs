namespace Acceptance.Running;

/// <summary>The repository whose committed state is under test.</summary>
internal static class Repository
{
    /// <value>Its folder: the nearest one above the test assembly that holds <c>App.sln</c>.</value>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "App.sln")))
                return folder;
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds App.sln, so there is no repository to test.");
    }
}

using System.Globalization;
using Shunt.Data;
using Shunt.Images;
using Shunt.Local.Ledger;
using Shunt.Local.Posix;
using Shunt.Local.Secrets;
using Shunt.Secrets;
using Shunt.Targets;

namespace Shunt.Local.Data;

/// <summary>Data that the component's own commands know how to read, save and migrate. What is saved lies under the state folder; old copies that no way back needs go once another was saved.</summary>
public sealed class CommandData : IDataStore
{
    private const string Unfinished = ".unfinished";

    private readonly LocalSettings _settings;
    private readonly IImageStore _images;

    /// <summary>Takes the state folder. Nothing is started or written yet.</summary>
    /// <param name="settings">Where state lives.</param>
    /// <param name="images">Where the images are whose commands are run.</param>
    public CommandData(LocalSettings settings, IImageStore images)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(images);
        _settings = settings;
        _images = images;
    }

    /// <inheritdoc />
    public async Task<int> SchemaAsync(DataRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);

        return SchemaAnswer.Read(Settings(request).Schema, await RunAsync(request, data => data.Schema, file: null, cancellation).ConfigureAwait(false));
    }

    /// <inheritdoc />
    public async Task<string> SaveAsync(DataRequest request, int run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);

        var schema = await SchemaAsync(request, cancellation).ConfigureAwait(false);
        var file = Path.Combine(
            DataFolders.Made(_settings.SavedFolder(request.Target, request.Component.Name)),
            string.Create(CultureInfo.InvariantCulture, $"{run:00000000}-{request.Version.Suffix}-schema-{schema}"));
        var unfinished = file + Unfinished;
        File.Delete(unfinished);
        await RunAsync(request, data => data.Save, unfinished, cancellation).ConfigureAwait(false);
        try
        {
            if (!File.Exists(unfinished))
                throw new DataException($"'{Settings(request).Save[0]}' ended without an error and saved nothing");

            Keep(unfinished, file);
            SavedCopies.Prune(Path.GetDirectoryName(file)!, Settings(request).Copies);
            return file;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"'{file}' could not be written: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    /// <inheritdoc />
    public Task MigrateAsync(DataRequest request, CancellationToken cancellation) => RunAsync(request, data => data.Migrate, file: null, cancellation);

    // Whole on the disk before it has its name, and for its user alone.
    private static void Keep(string unfinished, string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var written = File.Open(unfinished, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        File.Move(unfinished, file, overwrite: true);
        if (!OperatingSystem.IsWindows())
            PosixFiles.SyncFolder(Path.GetDirectoryName(file)!);
    }

    private static DataSettings Settings(DataRequest request) =>
        request.Component.Data ?? throw new InvalidOperationException($"'{request.Component.Name}' declares no data.");

    private async Task<string> RunAsync(
        DataRequest request, Func<DataSettings, IReadOnlyList<string>> choose, string? file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);

        var settings = Settings(request);
        var folder = DataFolders.Made(_settings.DataFolder(request.Target, request.Component.Name));
        var image = await _images.UnpackAsync(request.Version.Digest, _settings.AppFolder(request.Version.Digest), cancellation).ConfigureAwait(false);
        var command = choose(settings).Select(argument => DataFolders.Argument(argument, folder, file)).ToList();
        var environment = BaseEnvironment.Take();
        foreach (var (name, value) in DataFolders.Variables(_settings, request.Target, request.Component))
            environment[name] = value;

        try
        {
            var secrets = await SecretReader.ReadAsync(request.Secrets, cancellation).ConfigureAwait(false);
            foreach (var (name, value) in secrets.Concat(CoreFiles.Variables))
                environment[name] = value;

            return await new DataCommand(command, image.Folder, environment, settings.Limit) { Mask = new SecretMask(secrets.Values), HoldsSecrets = secrets.Count > 0 }.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (SecretUnreadException missing)
        {
            throw new DataException(missing.Message, missing);
        }
    }
}

using System.Text;
using Nuke.Common.Execution;
using Nuke.Common.Masking;

namespace Nuke.Common.Reporting;

/// <summary>
/// What one target says while another target's output is shown. Up to 256 Ki characters are kept in memory, what goes beyond in a
/// temporary file without a name and without secrets, so that a target that says much costs no memory.
/// </summary>
/// <param name="target">The target.</param>
internal sealed class Transcript(ExecutableTarget target) : IDisposable
{
    /// <summary>How many characters are kept in memory.</summary>
    public const int MemoryLimit = 256 * 1024;

    private static readonly AsyncLocal<Transcript?> Attributed = new();

    private StringBuilder? _text;
    private FileStream? _file;

    /// <summary>The transcript of the target that the calling code belongs to, also in tasks, threads and timers that it started; null outside of targets.</summary>
    public static Transcript? Current
    {
        get => Attributed.Value;
        set => Attributed.Value = value;
    }

    public ExecutableTarget Target { get; } = target;

    /// <summary>Whether the target has ended, or was left behind.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Keeps a line.</summary>
    public void Add(string line)
    {
        (_text ??= new StringBuilder()).Append(line).Append('\n');
        if (_text.Length > MemoryLimit)
            Spill(_text);
    }

    /// <summary>Writes all that was kept, and forgets it.</summary>
    public void MoveTo(TextWriter writer)
    {
        if (_file is not null)
        {
            Spill(_text!);
            _file.Position = 0;
            using var reader = new StreamReader(_file, Encoding.UTF8);
            var buffer = new char[16 * 1024];
            while (reader.Read(buffer) is > 0 and var count)
                writer.Write(buffer, 0, count);
            _file = null;
        }
        else if (_text is not null)
        {
            writer.Write(_text);
        }

        _text = null;
    }

    public void Dispose() => _file?.Dispose();

    private void Spill(StringBuilder text)
    {
        _file ??= Unnamed();
        _file.Write(Encoding.UTF8.GetBytes(KnownSecrets.Mask(text.ToString())));
        text.Clear();
    }

    /// <summary>A file that nobody else can open and that is gone with the process, whatever ends it. On Windows it goes when it is closed.</summary>
    private static FileStream Unnamed()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}

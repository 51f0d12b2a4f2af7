using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Shunt.Analyzers;

namespace Misuse.Tests;

/// <summary>Compiles statements as the body of a target of one's own that has everything a release works with, all of them at once.</summary>
internal static class Frame
{
    private const string Head = """
        using System; using System.Collections.Generic; using System.Diagnostics; using System.Globalization; using System.Net.Http; using System.Runtime.CompilerServices; using System.Text.Json;
        using System.Threading; using System.Threading.Tasks;
        using Shunt; using Shunt.Cutover; using Shunt.Deploy; using Shunt.Gates; using Shunt.Hooks; using Shunt.Images; using Shunt.Ledger; using Shunt.Ledger.Facts;
        using Shunt.Narration; using Shunt.Platforms; using Shunt.Rollback; using Shunt.Secrets; using Shunt.Sessions; using Shunt.Sources;
        using Shunt.Targets; using Shunt.Teardown; using Shunt.Verify; using Shunt.Versions;

        sealed class Target(
            ReleaseContext context, ReleaseSession session, Shunt.Sources.Product product, IManifestStore manifests, BuildManifest manifest, CheckedSource source, ReleaseImage image,
            CutoverPlan plan, Consent consent, GatePassed gate, InitialDeployment deployment, VerifiedDeployment verified, RollbackPlan way, Placed placed,
            InstanceId instance, InstanceRequest request, INarrator narrator, Secret secret, Secret other, Serilog.ILogger log, ProcessStartInfo start,
            Func<InitialDeployment, CancellationToken, Task<IReadOnlyList<Check>>> tests)
        {
            static string Ask(string question) => Environment.NewLine + question;

            async Task RunAsync(string text, string? asked, bool isCommitted, DateTimeOffset when, CancellationToken cancellation)
            {
        #line 1

        """;

    private const string Tail = """

            }
        }
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new ProofAnalyzer(), new StepsOnlyAnalyzer(), new ConsentAnalyzer(), new RefusalAnalyzer(),
        new DroppedStepAnalyzer(), new SecretAnalyzer(), new SettingAnalyzer(),
    ];

    // Not of interest here: what a program of one statement never is.
    private static readonly Dictionary<string, ReportDiagnostic> Ignored = new()
    {
        ["CS1998"] = ReportDiagnostic.Suppress, // has no await
        ["CS9113"] = ReportDiagnostic.Suppress, // reads not every parameter of its class
        ["CS8019"] = ReportDiagnostic.Suppress, // needs not every using
    };

    /// <summary>What the compiler and the analyzers say of each of some programs, sorted.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> CompileAsync(IEnumerable<string> programs)
    {
        var trees = programs.Select((body, index) => CSharpSyntaxTree.ParseText(
            $"namespace Program{index.ToString(CultureInfo.InvariantCulture)};\n{Head}{body}{Tail}", new CSharpParseOptions(LanguageVersion.Latest))).ToList();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithSpecificDiagnosticOptions(Ignored);
        var compilation = CSharpCompilation.Create("Programs", trees, References(), options);
        var found = await compilation.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync();
        var errors = found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(diagnostic => diagnostic.Location.SourceTree);
        Assert.Empty(errors[null]);
        return
        [
            .. trees.Select(tree => errors[tree]
                .Select(error => $"error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}")
                .Distinct()
                .Order(StringComparer.Ordinal)
                .ToList()),
        ];
    }

    // The runtime's own assemblies, and what lies beside these tests.
    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is "Shunt.dll" or "Serilog.dll" || Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Select(path => MetadataReference.CreateFromFile(path));
}

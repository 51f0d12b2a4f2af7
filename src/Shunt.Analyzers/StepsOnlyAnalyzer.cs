using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Shunt.Analyzers;

/// <summary>Platforms are moved and ledgers written by the steps of a release, which intend before they act.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StepsOnlyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.StepsOnly];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Called, OperationKind.Invocation);
        context.RegisterOperationAction(Taken, OperationKind.MethodReference);
        context.RegisterOperationAction(Made, OperationKind.ObjectCreation);
    }

    private static void Called(OperationAnalysisContext context) => Check(context, ((IInvocationOperation)context.Operation).TargetMethod);

    private static void Taken(OperationAnalysisContext context) => Check(context, ((IMethodReferenceOperation)context.Operation).Method);

    private static void Made(OperationAnalysisContext context)
    {
        if (Marks.TextOfType(context.Operation.Type, Marks.StepsOnly) is { } instead)
            Report(context, context.Operation.Type!.Name, instead);
    }

    // A platform of its own is no way round: what it implements is looked at as well.
    private static void Check(OperationAnalysisContext context, IMethodSymbol method)
    {
        var implemented = method.ContainingType.AllInterfaces
            .SelectMany(face => face.GetMembers(method.Name))
            .Where(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
        if (implemented.Prepend(method).Select(member => Marks.Text(member, Marks.StepsOnly)).FirstOrDefault(text => text is not null) is { } instead)
            Report(context, $"{method.ContainingType.Name}.{method.Name}", instead);
    }

    private static void Report(OperationAnalysisContext context, string what, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.StepsOnly, context.Operation.Syntax.GetLocation(), what, instead));
}

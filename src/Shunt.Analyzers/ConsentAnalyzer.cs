using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Shunt.Analyzers;

/// <summary>Who agrees, and why a rule is set aside, is decided by somebody on each run: never by a constant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConsentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.FromOutside];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Assigned, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(Given, OperationKind.Argument);
    }

    private static void Assigned(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property })
            Check(context, property, property.Name, assignment.Value);
    }

    private static void Given(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
            Check(context, parameter, parameter.Name, argument.Value);
    }

    private static void Check(OperationAnalysisContext context, ISymbol symbol, string name, IOperation value)
    {
        if (Marks.Text(symbol, Marks.FromOutside) is { } source && IsDecided(value))
            context.ReportDiagnostic(Diagnostic.Create(Rules.FromOutside, value.Syntax.GetLocation(), name, source));
    }

    // Nothing and no are always allowed: they set no rule aside.
    private static bool IsDecided(IOperation value) => value switch
    {
        IConversionOperation conversion => IsDecided(conversion.Operand),
        IDelegateCreationOperation creation => IsDecided(creation.Target),
        IAnonymousFunctionOperation function => function.Body.Operations is [IReturnOperation { ReturnedValue: { } returned }] && IsDecided(returned),
        IInterpolatedStringOperation text => text.Parts.All(part => part is IInterpolatedStringTextOperation),
        _ => value.ConstantValue is { HasValue: true, Value: not null and not false },
    };
}

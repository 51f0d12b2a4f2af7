using Release;
using Shunt.Doctor;

namespace Build.Tests.Release;

public sealed class DoctorTextTests
{
    [Fact]
    public void Each_check_is_a_line_and_what_to_do_stands_below_it() => Assert.Equal(
        """
        stage:
          OK          ledger            12 entries, all proven
          not checked lease             the ledger is damaged
          NG          live              nothing serves
                                        Run './build.sh Cutover'.
        """,
        DoctorText.Of("stage", [Finding.Ok("ledger", "12 entries, all proven"), Finding.NotChecked("lease", "the ledger is damaged"), Finding.NotOk("live", "nothing serves", "Run './build.sh Cutover'.")]));
}

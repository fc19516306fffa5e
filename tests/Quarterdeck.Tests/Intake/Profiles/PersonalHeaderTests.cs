using Quarterdeck.Intake.Profiles;

namespace Quarterdeck.Tests.Intake.Profiles;

public class PersonalHeaderTests
{
    [Theory]
    [InlineData("Requester email")]
    [InlineData("Date and time of birth")]
    [InlineData("Téléphone")]
    [InlineData("mobile_phone")]
    public void What_tells_of_a_person_is_personal(string header) => Assert.True(PersonalHeader.Fits(header));

    [Theory]
    [InlineData("Requester wait time in minutes within business hours")]
    [InlineData("Mobile clicks")]
    [InlineData("Email open rate")]
    [InlineData("Department")]
    public void A_measure_of_persons_is_not(string header) => Assert.False(PersonalHeader.Fits(header));
}
